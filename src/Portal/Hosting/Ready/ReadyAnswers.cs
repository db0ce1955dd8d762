using System.Collections.Concurrent;
using Portal.Data.Content;

namespace Portal.Hosting.Ready;

/// <summary>
/// Answers that are the same for everybody, ready to be sent again, until content changes or the day is over (what a topic
/// says depends on both). Each stands under the edition that was current before it was made: an answer that was made of
/// old content and comes late lands in an edition that nobody asks any more.
/// </summary>
public sealed class ReadyAnswers(ContentVersion content, TimeProvider clock)
{
    /// <summary>A site of a hundred pages takes 5 MB in both languages.</summary>
    private const int MostBytes = 64 * 1024 * 1024;

    private Edition? edition;

    /// <returns>Null where somebody could have changed something without our hearing of it.</returns>
    internal Edition? Current
    {
        get
        {
            var now = clock.GetUtcNow();
            if (!content.IsSureAt(now))
            {
                return null;
            }

            var version = content.Current;
            var day = now.UtcTicks / TimeSpan.TicksPerDay;
            var known = Volatile.Read(ref edition);
            if (known is null || known.Version != version || known.Day != day)
            {
                // Two that notice at once may each begin one; then one of them is forgotten with its first answer.
                Volatile.Write(ref edition, known = new(version, day));
            }

            return known;
        }
    }

    internal sealed class Edition(long version, long day)
    {
        private readonly ConcurrentDictionary<Key, ReadyAnswer> answers = new();
        private int bytes;

        public long Version { get; } = version;
        public long Day { get; } = day;

        public ReadyAnswer? Find(Key key) => answers.GetValueOrDefault(key);

        public void Keep(Key key, ReadyAnswer answer)
        {
            if (Volatile.Read(ref bytes) + answer.Size <= MostBytes && answers.TryAdd(key, answer))
            {
                Interlocked.Add(ref bytes, answer.Size);
            }
        }
    }

    /// <param name="Path">With the language.</param>
    /// <param name="Query">As it was sent.</param>
    internal readonly record struct Key(string Path, string Query);
}
