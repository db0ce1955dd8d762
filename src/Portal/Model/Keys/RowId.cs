using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Portal.Model.Keys;

/// <summary>
/// Primary keys that are in order of time (UUID version 7), and within a millisecond in the order in which this process
/// made them: what one request writes is read in the order in which it was written. RFC 9562, section 6.2, method 1; the
/// counter begins anew with each millisecond, so that a key tells nothing about how much is going on.
/// </summary>
public static class RowId
{
    private const int MaxCount = 0xFFF;

    /// <summary>
    /// In milliseconds. Several moments may be "now" at once, requests under way and clocks that were set, and one of them is
    /// only over when nobody has asked for it any more for so long.
    /// </summary>
    private const long KeptInMind = 10_000;

    private static readonly Lock Gate = new();
    private static readonly Dictionary<long, (int Count, long UsedAt)> Moments = [];
    private static long swept;

    /// <param name="now">From 1970 on; below a millisecond nothing is kept.</param>
    /// <returns>Beyond 4,096 in one millisecond the order is left to chance, uniqueness is not.</returns>
    public static Guid Create(DateTimeOffset now)
    {
        var milliseconds = now.ToUnixTimeMilliseconds();
        int place;
        lock (Gate)
        {
            Forget(Environment.TickCount64);
            place = Moments.TryGetValue(milliseconds, out var last) ? Math.Min(last.Count + 1, MaxCount) : 0;
            Moments[milliseconds] = (place, Environment.TickCount64);
        }

        Span<byte> bytes = stackalloc byte[16];
        RandomNumberGenerator.Fill(bytes);
        BinaryPrimitives.WriteInt64BigEndian(bytes, (milliseconds << 16) | 0x7000L | (long)place);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }

    /// <summary>A border: the keys that were made until this moment are smaller, later ones are not. Of no row.</summary>
    public static Guid Behind(DateTimeOffset moment)
    {
        Span<byte> bytes = stackalloc byte[16];
        bytes.Clear();
        BinaryPrimitives.WriteInt64BigEndian(bytes, (moment.ToUnixTimeMilliseconds() + 1) << 16);
        return new Guid(bytes, bigEndian: true);
    }

    /// <summary>When a key of version 7 was made, whoever made it.</summary>
    public static DateTimeOffset MomentOf(Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        return DateTimeOffset.FromUnixTimeMilliseconds(BinaryPrimitives.ReadInt64BigEndian(bytes) >>> 16);
    }

    private static void Forget(long time)
    {
        if (time - swept < KeptInMind)
        {
            return;
        }

        swept = time;
        foreach (var (moment, (_, usedAt)) in Moments)
        {
            if (time - usedAt > KeptInMind)
            {
                Moments.Remove(moment);
            }
        }
    }
}
