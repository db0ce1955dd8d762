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
            : options.PdfToText.Length > 0 && !options.PdfToText.StartsWith('/')
                ? ValidateOptionsResult.Fail($"Files:PdfToText is \"{options.PdfToText}\", which is not the whole path of a program such as /usr/bin/pdftotext.")
                : ValidateOptionsResult.Success;
}
