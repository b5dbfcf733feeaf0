import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import { existsSync } from 'node:fs';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['dist', '.govchain', '.venv', 'coverage', 'bench/build'] },
  // Its types are in a package of its own, which `npm ci --prefix bench` installs.
  ...(existsSync('bench/node_modules') ? [] : [{ ignores: ['bench'] }]),
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      // type-graphql: entities are classes of decorated fields, resolvers classes without state.
      '@typescript-eslint/no-extraneous-class': 'off',
      // Its classes are shapes of plain rows: nothing is lost when one is spread or given as a literal.
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-definitions': 'off',
    },
  },
  // A test file is one describe, as long as what it tests; an answer has the shape of its question, which no type tells.
  {
    files: ['test/**', 'bench/questions/**'],
    rules: {
      'max-lines-per-function': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    files: ['**/*.js'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly' } },
  },
  prettier,
);
