using System.Net;
using System.Net.Sockets;

namespace Portal.Tests.Shared;

/// <summary>
/// A port of loopback for a program that has to be told one, also while it is down for a moment: below those that the kernel gives
/// to whoever asks for any (32768 to 60999 on Linux), and never the same one twice.
/// </summary>
internal static class FreePort
{
    private const int First = 20_000;
    private const int Count = 10_000;

    /// <summary>Elsewhere in each process, because another one may do the same.</summary>
    private static int last = Random.Shared.Next(Count);

    public static int Find()
    {
        while (true)
        {
            var port = First + (int)((uint)Interlocked.Increment(ref last) % Count);
            try
            {
                using var listener = new TcpListener(IPAddress.Loopback, port);
                listener.Start();
                return port;
            }
            catch (SocketException e) when (e.SocketErrorCode == SocketError.AddressAlreadyInUse)
            {
                // Somebody else's.
            }
        }
    }
}
