/** Both elements in which readers write a program of their own: they share most of their code, and weigh less in one file. */
import './choice-cell/choice-cell.ts';
import './program-cell/program-cell.ts';
