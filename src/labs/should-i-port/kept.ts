/** Under what the form's answers are kept in this browser. */
export const KEPT = 'advice';
