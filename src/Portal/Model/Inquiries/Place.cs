namespace Portal.Model.Inquiries;

/// <summary>Where somebody wants to work, or where a topic can be worked on.</summary>
public enum Place
{
    OnSite,
    Remote,
    Either,
}
