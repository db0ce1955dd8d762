using System.Net.NetworkInformation;
using System.Net.Sockets;
using System.Text;

namespace Portal.Mail;

/// <summary>
/// What a server says to a caller before it hears of any letter. System.Net.Mail does not tell a refused caller from a
/// refused letter, so that one is asked about here before the other is assumed.
/// </summary>
internal static class SmtpGreeting
{
    /// <returns>The words of a server that does not want to talk to this machine; null where it does, or is away.</returns>
    public static async Task<string?> FindRefusalAsync(string host, int port, CancellationToken cancellationToken)
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(host, port, cancellationToken);
            using var reader = new StreamReader(client.GetStream(), Encoding.UTF8);
            await using var writer = new StreamWriter(client.GetStream(), Encoding.ASCII) { NewLine = "\r\n", AutoFlush = true };
            if (await ReadRefusalAsync(reader, cancellationToken) is { } greeting)
            {
                return greeting;
            }

            await writer.WriteLineAsync($"HELO {IPGlobalProperties.GetIPGlobalProperties().HostName}".AsMemory(), cancellationToken);
            var answer = await ReadRefusalAsync(reader, cancellationToken);
            await writer.WriteLineAsync("QUIT".AsMemory(), cancellationToken);
            return answer;
        }
        catch (Exception e) when (e is IOException or SocketException)
        {
            return null;
        }
    }

    /// <summary>Reads a reply of one or more lines, the last of which has no hyphen after its code.</summary>
    private static async Task<string?> ReadRefusalAsync(StreamReader reader, CancellationToken cancellationToken)
    {
        string? line;
        do
        {
            line = await reader.ReadLineAsync(cancellationToken);
        }
        while (line is [_, _, _, '-', ..]);
        return line is ['5', ..] ? line : null;
    }
}

/// <summary>The server refused this machine, whatever the letter.</summary>
internal sealed class CallerRefusedException(string words) : Exception(words);
