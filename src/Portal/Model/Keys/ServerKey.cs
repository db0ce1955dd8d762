using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Portal.Model.Keys;

/// <summary>A secret that all instances share and that must survive restarts, made with the migrations.</summary>
public sealed class ServerKey
{
    /// <summary>Signs the addresses of senders' private pages.</summary>
    public const string InquiryLinks = "inquiry-links";

    /// <summary>Hides the network addresses of visitors from whoever reads the database.</summary>
    public const string NetworkAddresses = "network-addresses";

    /// <summary>Signs the addresses that senders' answers go to.</summary>
    public const string ReplyAddresses = "reply-addresses";

    /// <summary>Makes the secrets of invitations.</summary>
    public const string AccountLinks = "account-links";

    /// <summary>Makes the codes that go to senders.</summary>
    public const string SenderCodes = "sender-codes";

    public static IReadOnlyList<string> Names { get; } = [InquiryLinks, NetworkAddresses, ReplyAddresses, AccountLinks, SenderCodes];

    public required string Name { get; init; }

    /// <summary>256 random bits.</summary>
    public byte[] Value { get; init; } = RandomNumberGenerator.GetBytes(32);
}

public sealed class ServerKeyConfiguration : IEntityTypeConfiguration<ServerKey>
{
    public void Configure(EntityTypeBuilder<ServerKey> key)
    {
        key.ToTable("server_keys");
        key.HasKey(k => k.Name);
        key.Property(k => k.Name).HasMaxLength(40);
    }
}
