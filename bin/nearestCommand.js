/** How many letters have to be put in, taken out or changed to make one word of the other (Levenshtein). */
function distance(left, right) {
  let row = Array.from({ length: right.length + 1 }, (_, at) => at);
  for (const [i, letter] of [...left].entries()) {
    const next = [i + 1];
    for (let j = 0; j < right.length; j++) next.push(Math.min(next[j] + 1, row[j + 1] + 1, row[j] + (letter === right[j] ? 0 : 1)));
    row = next;
  }
  return row[right.length];
}

/**
 * The command that somebody may have meant; `undefined` where none is like it.
 *
 * @param typed words of the command line, arguments behind the command included
 * @example nearestCommand('sesion build views.csv', ['resolve', 'sessions build']) // 'sessions build'
 */
export function nearestCommand(typed, commands) {
  const words = typed.toLowerCase().split(' ');
  const measured = commands.map((command) => ({
    command,
    away: distance(words.slice(0, command.split(' ').length).join(' '), command) / command.length
  }));
  const [nearest] = measured.sort((a, b) => a.away - b.away);
  return nearest && nearest.away <= 0.4 ? nearest.command : undefined;
}
