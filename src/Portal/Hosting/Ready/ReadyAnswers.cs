using System.Collections.Concurrent;
using Portal.Data.Content;

namespace Portal.Hosting.Ready;

/// <summary>
/// Answers that are the same for everybody, ready to be sent again, until content changes or the day is over (what a topic
/// says depends on both). Each stands under the edition that was current before it was made: an answer that was made of
/// old content and comes late lands in an edition that nobody asks any more.
/// </summary>
/// <remarks>
/// An answer can outlive its edition as the last one that is known, for while the page cannot be made: over the change of
/// days, and over a time in which nothing was heard. Not over a change that was heard of: what somebody took back does not
/// come back because a database is away.
/// </remarks>
public sealed class ReadyAnswers(ContentVersion content, TimeProvider clock)
{
    /// <summary>
    /// So long after the database was last heard readers get what is known: a night and the morning on which somebody notices.
    /// Later, what pages say of days ("closes tomorrow") misleads more than it helps.
    /// </summary>
    internal static readonly TimeSpan LongestAway = TimeSpan.FromDays(1);

    /// <summary>So long nobody else tries to make a page after the database did not answer, which can take seconds each.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    private Edition? edition;
    private Failure? failure;

    /// <returns>Null where somebody could have changed something without our hearing of it.</returns>
    internal Edition? Current
    {
        get
        {
            var now = clock.GetUtcNow();
            return content.IsSureAt(now) ? EditionOf(now) : null;
        }
    }

    /// <summary>For while the page cannot be made.</summary>
    /// <returns>Null where it was never asked, was changed since, or the database has been away for too long.</returns>
    internal ReadyAnswer? FindLast(Key key)
    {
        var now = clock.GetUtcNow();
        return content.HasHeardSince(now - LongestAway) ? EditionOf(now).Last.Find(key) : null;
    }

    /// <summary>Whether the database did not answer a moment ago, and nothing was heard of it since.</summary>
    internal bool IsAway => Volatile.Read(ref failure) is { } last && last.Version == content.Current && clock.GetUtcNow() - last.At < Pause;

    internal void NoteFailure() => Volatile.Write(ref failure, new(content.Current, clock.GetUtcNow()));

    private Edition EditionOf(DateTimeOffset now)
    {
        var (version, changes) = (content.Current, content.Changes);
        var day = now.UtcTicks / TimeSpan.TicksPerDay;
        var known = Volatile.Read(ref edition);
        if (known is null || known.Version != version || known.Day != day)
        {
            // Two that notice at once may each begin one; then one of them is forgotten with its first answer.
            Volatile.Write(ref edition, known = new(version, day, known?.Last is { } last && last.Changes == changes ? last : new(changes)));
        }

        return known;
    }

    internal sealed class Edition(long version, long day, LastKnown last)
    {
        private readonly Shelf answers = new();

        public long Version { get; } = version;
        public long Day { get; } = day;
        public LastKnown Last { get; } = last;

        public ReadyAnswer? Find(Key key) => answers.Find(key);

        public void Keep(Key key, ReadyAnswer answer)
        {
            answers.Put(key, answer);
            Last.Put(key, answer);
        }
    }

    /// <summary>The newest of each, over all editions since the last change that was heard of.</summary>
    internal sealed class LastKnown(long changes) : Shelf
    {
        public long Changes { get; } = changes;
    }

    internal class Shelf
    {
        /// <summary>A site of a hundred pages takes 5 MB in both languages.</summary>
        private const int MostBytes = 64 * 1024 * 1024;

        private readonly ConcurrentDictionary<Key, ReadyAnswer> answers = new();
        private int bytes;

        public ReadyAnswer? Find(Key key) => answers.GetValueOrDefault(key);

        public void Put(Key key, ReadyAnswer answer)
        {
            var before = answers.GetValueOrDefault(key);
            var more = answer.Size - (before?.Size ?? 0);
            if (Volatile.Read(ref bytes) + more <= MostBytes && (before is null ? answers.TryAdd(key, answer) : answers.TryUpdate(key, answer, before)))
            {
                Interlocked.Add(ref bytes, more);
            }
        }

        public void Remove(Key key)
        {
            if (answers.TryRemove(key, out var answer))
            {
                Interlocked.Add(ref bytes, -answer.Size);
            }
        }
    }

    /// <param name="Path">With the language.</param>
    /// <param name="Query">As it was sent.</param>
    internal readonly record struct Key(string Path, string Query);

    private sealed record Failure(long Version, DateTimeOffset At);
}
