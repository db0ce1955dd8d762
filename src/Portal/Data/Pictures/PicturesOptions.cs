using Microsoft.Extensions.Options;

namespace Portal.Data.Pictures;

/// <summary>Section <c>Pictures</c>.</summary>
public sealed class PicturesOptions : IValidateOptions<PicturesOptions>
{
    public const string Section = "Pictures";

    /// <summary>The program of librsvg that makes a PNG of an SVG, with its whole path. Empty: no pictures are drawn.</summary>
    public string RsvgConvert { get; set; } = "";

    /// <summary>The program of libvips that makes uploaded pictures fit for the site, with its whole path. Empty: none are taken.</summary>
    public string VipsThumbnail { get; set; } = "";

    public ValidateOptionsResult Validate(string? name, PicturesOptions options)
    {
        string[] faults = [.. Fault(nameof(RsvgConvert), options.RsvgConvert, "rsvg-convert"), .. Fault(nameof(VipsThumbnail), options.VipsThumbnail, "vipsthumbnail")];
        return faults.Length > 0 ? ValidateOptionsResult.Fail(faults) : ValidateOptionsResult.Success;
    }

    private static string[] Fault(string key, string path, string program) => path.Length > 0 && !path.StartsWith('/')
        ? [$"{Section}:{key} is \"{path}\", which is not the whole path of a program such as /usr/bin/{program}."]
        : [];
}
