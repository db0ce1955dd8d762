using Portal.Features.Account;

namespace Portal.UnitTests.Features.Account;

public sealed class CommonPasswordsTests
{
    private static readonly string[] Own = ["Songwei", "Liu", "swliu", "Efficient Lab"];

    [Theory]
    [InlineData("password12345678")]
    [InlineData("P@ssw0rd!P@ssw0rd!")]
    [InlineData("passwordpassword")]
    [InlineData("Welcome to 2026!")]
    [InlineData("qwertyuiopasdfgh")]
    [InlineData("1qaz2wsx3edc4rfv")]
    [InlineData("abcdefghijklmnop")]
    [InlineData("987654321987654")]
    [InlineData("aaaaabbbbbcccccddddd")]
    [InlineData("lalelalelalelale")]
    [InlineData("Correct Horse Battery Staple")]
    [InlineData("c0rrecth0rseb4tterystaple")]
    [InlineData("to be or not to be, that is the question")]
    [InlineData("床前明月光，疑是地上霜")]
    [InlineData("我爱你我爱你我爱你我爱你我爱你")]
    [InlineData("woaini5201314520")]
    [InlineData("songwei.songwei.2026")]
    [InlineData("Songwei-Portal-2026")]
    [InlineData("swliu1234567890")]
    public void What_is_tried_first_is_refused(string password) => Assert.True(CommonPasswords.IsCommon(password, Own), password);

    [Theory]
    [InlineData("seven quiet herons above the pond")]
    [InlineData("nine slow barges on the canal")]
    [InlineData("九条慢船停在运河边上等一阵雨过去")]
    [InlineData("gX7-tqP2-mmVd-41zK")]
    [InlineData("my dragon reads the monday paper in a purple coat")]
    [InlineData("password of the third cupboard")]
    [InlineData("a long enough password")]
    [InlineData("Donaudampfschifffahrt")]
    public void What_only_one_person_would_write_is_taken(string password) => Assert.False(CommonPasswords.IsCommon(password, Own), password);

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("!!!!!!!!!!!!!!!!!!!!")]
    public void Nothing_is_common_too(string password) => Assert.True(CommonPasswords.IsCommon(password, Own));

    [Fact]
    public void The_longest_password_is_looked_at_at_once()
    {
        var password = string.Concat(Enumerable.Range(0, AccountRules.MaxPasswordLength).Select(i => (char)('a' + (i * i % 26))));
        Assert.False(CommonPasswords.IsCommon(password, Own));
    }
}
