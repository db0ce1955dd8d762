using System.Security.Cryptography;

namespace Portal.Model.Files;

/// <summary>A stream read byte by byte through a small window; what it passes over is counted and hashed on the way.</summary>
internal sealed class ByteWindow(Stream content, IncrementalHash? hash, CancellationToken cancellationToken)
{
    private const int MaxLength = 64 * 1024;

    private readonly byte[] window = new byte[Math.Clamp(content.Length, 1, MaxLength)];
    private int start;
    private int end;

    /// <summary>How many bytes were read from the stream so far.</summary>
    public long Passed { get; private set; }

    /// <returns>The next byte without taking it, or -1 at the end.</returns>
    public int Peek() => start < end || Fill() ? window[start] : -1;

    public int Next() => start < end || Fill() ? window[start++] : -1;

    public void SkipToEnd()
    {
        do
        {
            start = end;
        }
        while (Fill());
    }

    /// <summary>Skips to behind a mark, or to the end where there is none.</summary>
    /// <param name="kept">Takes what stands before the mark, until it is full.</param>
    /// <returns>How much of <paramref name="kept"/> was filled.</returns>
    public int SkipPast(ReadOnlySpan<byte> mark, Span<byte> kept)
    {
        var count = 0;
        while (true)
        {
            var found = window.AsSpan(start, end - start).IndexOf(mark);

            // Without the mark, all but what may be its beginning is done with.
            var done = found >= 0 ? found : Math.Max(0, end - start - (mark.Length - 1));
            count += Keep(window.AsSpan(start, done), kept[count..]);
            start += done;
            if (found >= 0)
            {
                start += mark.Length;
                return count;
            }

            if (!Fill())
            {
                start = end;
                return count;
            }
        }
    }

    private static int Keep(ReadOnlySpan<byte> bytes, Span<byte> room)
    {
        var count = Math.Min(bytes.Length, room.Length);
        bytes[..count].CopyTo(room);
        return count;
    }

    /// <summary>Moves what is left to the front and reads on behind it.</summary>
    private bool Fill()
    {
        cancellationToken.ThrowIfCancellationRequested();
        window.AsSpan(start, end - start).CopyTo(window);
        (start, end) = (0, end - start);
        var read = content.Read(window, end, window.Length - end);
        hash?.AppendData(window, end, read);
        (end, Passed) = (end + read, Passed + read);
        return read > 0;
    }
}
