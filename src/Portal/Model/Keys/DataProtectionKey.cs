using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Portal.Model.Keys;

/// <summary>A key of ASP.NET Core's data protection (cookies, form tokens), kept where every instance finds it.</summary>
public sealed class DataProtectionKey
{
    public int Id { get; private set; }
    public required string FriendlyName { get; init; }
    public required string Xml { get; init; }
}

public sealed class DataProtectionKeyConfiguration : IEntityTypeConfiguration<DataProtectionKey>
{
    public void Configure(EntityTypeBuilder<DataProtectionKey> key) => key.ToTable("data_protection_keys");
}
