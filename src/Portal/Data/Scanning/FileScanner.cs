using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Options;
using Portal.Model.Inquiries;
using Portal.Model.Text;

namespace Portal.Data.Scanning;

/// <summary>What a scanner said about a file.</summary>
/// <param name="WasScanned">False where there is no scanner, or it did not answer; then nothing is known.</param>
/// <param name="Threat">What was found, in the scanner's words; null for nothing.</param>
public sealed record ScanVerdict(bool WasScanned, string? Threat)
{
    public static ScanVerdict Unknown { get; } = new(false, null);
}

/// <summary>
/// Asks ClamAV's daemon about a file, in its own protocol (INSTREAM). A scanner that is away, slow or refuses is no reason
/// to lose a sender's work: the file counts as not scanned, and is asked about again later.
/// </summary>
public sealed partial class FileScanner(IOptions<FilesOptions> options, TimeProvider clock, ILogger<FileScanner> logger)
{
    /// <summary>A sender waits for it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private const int PieceSize = 64 * 1024;
    private const int MostAnswerBytes = 1024;

    /// <summary>Null where none is configured.</summary>
    private readonly EndPoint? scanner = FilesOptions.Address(options.Value.Clamd);

    public bool IsThere => scanner is not null;

    /// <param name="content">Read from its beginning to its end.</param>
    public async Task<ScanVerdict> ScanAsync(Stream content, CancellationToken cancellationToken)
    {
        if (scanner is null)
        {
            return ScanVerdict.Unknown;
        }

        content.Position = 0;
        var answer = await AskAsync("zINSTREAM\0", (wire, token) => SendAsync(content, wire, token), cancellationToken);
        if (answer == "stream: OK")
        {
            return new(true, null);
        }

        const string begin = "stream: ", end = " FOUND";
        if (answer?.Length > begin.Length + end.Length && answer.StartsWith(begin, StringComparison.Ordinal) && answer.EndsWith(end, StringComparison.Ordinal))
        {
            return new(true, CleanText.Cut(CleanText.OneLine(answer[begin.Length..^end.Length]), Attachment.MaxThreatLength));
        }

        LogNotScanned();
        return ScanVerdict.Unknown;
    }

    /// <returns>Whether a scanner is there and answers.</returns>
    public async Task<bool> AnswersAsync(CancellationToken cancellationToken) =>
        IsThere && await AskAsync("zPING\0", static (_, _) => Task.CompletedTask, cancellationToken) == "PONG";

    /// <returns>The answer without its end; null where none came.</returns>
    private async Task<string?> AskAsync(string command, Func<Stream, CancellationToken, Task> send, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            using var socket = scanner is UnixDomainSocketEndPoint
                ? new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified)
                : new Socket(SocketType.Stream, ProtocolType.Tcp);
            await socket.ConnectAsync(scanner!, either.Token);
            await using var wire = new NetworkStream(socket);
            await wire.WriteAsync(Encoding.ASCII.GetBytes(command), either.Token);
            await send(wire, either.Token);
            var answer = new byte[MostAnswerBytes];
            var length = await wire.ReadAtLeastAsync(answer, answer.Length, throwOnEndOfStream: false, either.Token);
            return Encoding.UTF8.GetString(answer, 0, length).TrimEnd('\0', '\n');
        }
        catch (Exception e) when (e is IOException or SocketException || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return null;
        }
    }

    /// <summary>Pieces with their length in front, in network order; an empty one ends.</summary>
    private static async Task SendAsync(Stream content, Stream wire, CancellationToken cancellationToken)
    {
        var piece = new byte[sizeof(int) + PieceSize];
        int length;
        do
        {
            length = await content.ReadAsync(piece.AsMemory(sizeof(int)), cancellationToken);
            BinaryPrimitives.WriteInt32BigEndian(piece, length);
            await wire.WriteAsync(piece.AsMemory(0, sizeof(int) + length), cancellationToken);
        }
        while (length > 0);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A file was not scanned: the scanner does not answer, or refuses it")]
    private partial void LogNotScanned();
}
