/** The kit's sheets must lose to a customer's single class; the demo's and the stories' own sheets may do as they like. */
export default {
  extends: ['stylelint-config-standard'],
  ignoreFiles: ['**/dist/**', '**/node_modules/**', 'storybook-static/**', 'coverage/**'],
  rules: {
    'import-notation': 'string',
    'custom-property-empty-line-before': null,
    'declaration-empty-line-before': null,
    'selector-class-pattern': null,
  },
  overrides: [
    {
      files: ['packages/react/src/**/*.css'],
      rules: {
        'selector-class-pattern': [
          '^dp-[A-Z][A-Za-z]*$',
          {
            message:
              'A part has one class, "dp-" and its name: .dp-Privacy. State goes into an attribute inside :where().',
          },
        ],
        'custom-property-pattern': [
          '^dp-[a-z0-9]+(-[a-z0-9]+)*$',
          { message: 'A variable is named for its role, after "--dp-": --dp-text-muted.' },
        ],
        'selector-max-specificity': [
          '0,1,1',
          {
            message: (selector) =>
              `"${selector}" outweighs a customer's single class. Put all but one class inside :where().`,
          },
        ],
        'selector-max-id': 0,
        'declaration-no-important': true,
      },
    },
  ],
}
