using Microsoft.Extensions.Options;

namespace Portal.Data.Pictures;

/// <summary>Section <c>Pictures</c>.</summary>
public sealed class PicturesOptions : IValidateOptions<PicturesOptions>
{
    public const string Section = "Pictures";

    /// <summary>The program of librsvg that makes a PNG of an SVG, with its whole path. Empty: no pictures are drawn.</summary>
    public string RsvgConvert { get; set; } = "";

    public ValidateOptionsResult Validate(string? name, PicturesOptions options) =>
        options.RsvgConvert.Length > 0 && !options.RsvgConvert.StartsWith('/')
            ? ValidateOptionsResult.Fail($"Pictures:RsvgConvert is \"{options.RsvgConvert}\", which is not the whole path of a program such as /usr/bin/rsvg-convert.")
            : ValidateOptionsResult.Success;
}
