import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';

interface Props {
  /** Why the code before was not taken. */
  error: string | undefined;
  onEnter: (code: string) => void;
}

/** A code as it is shown on the wall: six letters and digits, spaces as one likes. */
export const tidyCode = (typed: string) => typed.replace(/[^A-Za-z0-9]/g, '').toUpperCase();

/** Asks for the code shown in the room. */
export function CodeForm({ error, onEnter }: Props) {
  const [typed, setTyped] = useState('');
  const [short, setShort] = useState(false);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const code = tidyCode(typed);
        setShort(code.length !== 6);
        if (code.length !== 6) return;
        setTyped('');
        onEnter(code);
      }}
    >
      <Group align="flex-start">
        <TextInput
          label="Mã đang hiện trên màn hình của lớp"
          description="6 chữ và số"
          size="md"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setShort(false);
          }}
          error={short ? 'Mã gồm đúng 6 chữ và số.' : error}
        />
        <Button type="submit" size="md" mt={46}>
          Tiếp tục
        </Button>
      </Group>
    </form>
  );
}
