namespace Portal.Features.Shared.Files;

/// <summary>A form that takes files.</summary>
public interface IFileForm
{
    /// <summary>Those that are there already.</summary>
    IReadOnlyList<StagedFile> Files { get; }

    /// <summary>The most of one file.</summary>
    long UploadBytes { get; }

    /// <summary>What the names of its fields begin with.</summary>
    string Prefix => "Input";

    /// <summary>Whether a file can be taken out again without another in its place.</summary>
    bool CanRemoveFiles => true;
}
