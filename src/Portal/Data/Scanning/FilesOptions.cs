using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Options;

namespace Portal.Data.Scanning;

/// <summary>Section <c>Files</c>.</summary>
public sealed class FilesOptions : IValidateOptions<FilesOptions>
{
    public const string Section = "Files";

    /// <summary>ClamAV's daemon: the path of its socket, or host:port. Empty: files are not scanned.</summary>
    public string Clamd { get; set; } = "";

    /// <summary>Poppler's program that reads the text of a PDF, with its whole path. Empty: texts are not read.</summary>
    public string PdfToText { get; set; } = "";

    /// <summary>Poppler's program that draws the pages of a PDF, with its whole path. Empty: reviewers see answers only.</summary>
    public string PdfToPpm { get; set; } = "";

    /// <returns>Null where there is none, or the setting is neither.</returns>
    public static EndPoint? Address(string setting)
    {
        if (setting.StartsWith('/'))
        {
            return new UnixDomainSocketEndPoint(setting);
        }

        var colon = setting.LastIndexOf(':');
        return colon > 0 && ushort.TryParse(setting.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port > 0
            ? new DnsEndPoint(setting[..colon].Trim('[', ']'), port)
            : null;
    }

    public ValidateOptionsResult Validate(string? name, FilesOptions options) =>
        options.Clamd.Length > 0 && Address(options.Clamd) is null
            ? ValidateOptionsResult.Fail($"Files:Clamd is \"{options.Clamd}\", which is neither the path of a socket nor an address such as 127.0.0.1:3310.")
            : Fault(nameof(PdfToText), options.PdfToText, "pdftotext") ?? Fault(nameof(PdfToPpm), options.PdfToPpm, "pdftoppm") ?? ValidateOptionsResult.Success;

    private static ValidateOptionsResult? Fault(string key, string path, string program) => path.Length > 0 && !path.StartsWith('/')
        ? ValidateOptionsResult.Fail($"{Section}:{key} is \"{path}\", which is not the whole path of a program such as /usr/bin/{program}.")
        : null;
}
