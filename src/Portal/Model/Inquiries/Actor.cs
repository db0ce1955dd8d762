namespace Portal.Model.Inquiries;

/// <summary>Who of the house does something. The name is kept with the deed, so that history outlives accounts.</summary>
public sealed record Actor(Guid Id, string Name);
