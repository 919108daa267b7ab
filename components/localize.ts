/** Gives a page of the extension its language, direction and title, as `<html lang="ar" dir="rtl">`. */
import { i18n } from '#i18n';

/** `subject` stands before the extension's name in the title: “Settings · Firsthand”. */
export function localize(page: Document, subject?: string): void {
  page.documentElement.lang = i18n.t('language');
  page.documentElement.dir = i18n.t('direction');
  page.title = subject ? `${subject} · ${i18n.t('extName')}` : i18n.t('extName');
}
