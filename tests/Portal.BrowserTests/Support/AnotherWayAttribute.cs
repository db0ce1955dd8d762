using System.Reflection;
using Portal.IntegrationTests.Support;
using Xunit.Sdk;
using Xunit.v3;

namespace Portal.BrowserTests.Support;

/// <summary>
/// Another way through a journey that is gone once in any case: the other language, without script, on a phone. Only in the
/// whole suite, see <see cref="Suite"/>.
/// </summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class AnotherWayAttribute(params object?[] way) : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        new(Suite.IsWhole ? [new TheoryDataRow(way)] : []);

    public override bool SupportsDiscoveryEnumeration() => true;
}
