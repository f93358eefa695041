import { InputBase, TextInput } from '@mantine/core';
import type { PublishedAgency } from '@/reference/published-agencies.queries';
import { type Field, type FieldErrors, fieldLabels, type QuestionForm } from '../press-form.logic';
import classes from './question-fields.module.css';

interface Props {
  form: QuestionForm;
  errors: FieldErrors;
  agencies: readonly PublishedAgency[];
  onChange: (change: Partial<QuestionForm>) => void;
}

/** What a reporter is asked. Native inputs in the directory's own frame: nothing more is loaded for them. */
export function QuestionFields({ form, errors, agencies, onChange }: Props) {
  const field = (name: Field) => ({
    name,
    label: fieldLabels[name],
    value: form[name],
    error: errors[name],
    size: 'md' as const,
    onChange: (event: { currentTarget: { value: string } }) => onChange({ [name]: event.currentTarget.value }),
  });
  return (
    <div className={classes.fields}>
      <InputBase component="select" {...field('of_agency')} required pointer classNames={{ input: classes.choice }}>
        <option value="">Chọn cơ quan</option>
        {agencies.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </InputBase>
      <TextInput {...field('press_agency')} required maxLength={200} autoComplete="organization" />
      <TextInput {...field('reporter')} required maxLength={100} autoComplete="name" />
      <TextInput {...field('card_number')} required maxLength={30} autoComplete="off" />
      <div className={classes.pair}>
        <TextInput {...field('phone')} type="tel" maxLength={20} autoComplete="tel" />
        <TextInput {...field('email')} type="email" maxLength={254} autoComplete="email" />
      </div>
      <p className={classes.note}>Cần ít nhất một trong hai để cơ quan trả lời; chỉ cơ quan được hỏi thấy.</p>
      <InputBase component="textarea" rows={7} multiline {...field('question')} required maxLength={5000} />
      <div className={classes.unseen} aria-hidden>
        <label>
          Trang web
          <input
            name="website"
            tabIndex={-1}
            autoComplete="off"
            value={form.website}
            onChange={(event) => onChange({ website: event.currentTarget.value })}
          />
        </label>
      </div>
    </div>
  );
}
