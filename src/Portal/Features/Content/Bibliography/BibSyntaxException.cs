namespace Portal.Features.Content.Bibliography;

/// <summary>An entry cannot be read further; the parser notes it and goes on with the next entry.</summary>
internal sealed class BibSyntaxException(BibFault fault) : Exception(fault.Words)
{
    public BibFault Fault { get; } = fault;
}
