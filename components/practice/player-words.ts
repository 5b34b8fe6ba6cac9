import type { Messages } from "@/lib/wording/messages";

type PlayerWords = Messages["exam"]["player"];

/** The player's words where nothing is sent: all of the test's, but for those that speak of the server. */
export function playerWords(
  player: PlayerWords,
  practice: Messages["practice"]["player"],
): PlayerWords {
  const { saved, cleared, online, listening, reading, finish, failed } = practice;
  const { trouble, kept, offline, again, late } = practice;
  return {
    ...player,
    saved,
    cleared,
    link: { ...player.link, online },
    review: {
      ...player.review,
      listening,
      reading,
      finish: { ...player.review.finish, reading: finish },
      failed,
    },
    help: { ...player.help, trouble, kept, offline, again, late },
  };
}
