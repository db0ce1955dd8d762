using System.Net;
using Portal.Features.Shared;

namespace Portal.UnitTests.Features.Contact.Screening;

public sealed class AddressKeysTests
{
    private static readonly byte[] Key = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];

    [Theory]
    [InlineData("203.0.113.7", "CB007107")]
    [InlineData("::ffff:203.0.113.7", "CB007107")]
    [InlineData("2001:db8:1:2:3:4:5:6", "20010DB800010002")]
    [InlineData("2001:db8:1:2::", "20010DB800010002")]
    [InlineData("fe80::1%3", "FE80000000000000")]
    [InlineData("::1", "0000000000000000")]
    public void A_block_is_a_whole_IPv4_address_or_half_an_IPv6_one(string address, string block) =>
        Assert.Equal(block, Convert.ToHexString(AddressBlock.Of(IPAddress.Parse(address))));

    [Fact]
    public void Addresses_of_one_block_have_one_name()
    {
        Assert.Equal(Of("203.0.113.7"), Of("::ffff:203.0.113.7"));
        Assert.Equal(Of("2001:db8:1:2::1"), Of("2001:db8:1:2:ffff::"));
        Assert.NotEqual(Of("203.0.113.7"), Of("203.0.113.8"));
        Assert.NotEqual(Of("2001:db8:1:2::1"), Of("2001:db8:1:3::1"));
    }

    [Fact]
    public void A_name_has_16_bytes_and_depends_on_the_key()
    {
        Assert.Equal(AddressKeys.Length, AddressKeys.Of(null, Key).Length);
        Assert.NotEqual(Of("203.0.113.7"), Convert.ToHexString(AddressKeys.Of(IPAddress.Parse("203.0.113.7"), new byte[32])));
        Assert.NotEqual(Of("203.0.113.7"), Convert.ToHexString(AddressKeys.Of(null, Key)));
    }

    private static string Of(string address) => Convert.ToHexString(AddressKeys.Of(IPAddress.Parse(address), Key));
}
