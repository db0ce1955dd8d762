// A small house full of violations, to prove that the rule sees each kind of them. One file, because the rooms here
// are only there to be looked at.
#pragma warning disable IDE0130, CA1822, IDE0060, CA1801, CS0169, CS0649, CA1823, IDE0051, IDE0044, CA1812, CA1852, CA1051, CA1019, CA1813, CA1707, CA1710, CA1018

namespace Portal.UnitTests.House.Planted.Model
{
    public sealed class LooksAtDataByField
    {
        private readonly Data.Rows? rows;
    }

    public sealed class LooksAtMailByParameter
    {
        public void Send(Mail.Letters letters)
        {
        }
    }

    public sealed class LooksAtFeaturesInAMethod
    {
        public object Make() => new Features.One.Thing();
    }

    public sealed class MayBeSeen;
}

namespace Portal.UnitTests.House.Planted.Data
{
    public class Rows
    {
        public Model.MayBeSeen? Seen;
    }

    public sealed class LooksAtHostingByBase : Hosting.Roof;

    public sealed class LooksAtMailInALambda
    {
        public Func<string> Ask(string name) => () => name + Mail.Letters.Count();
    }
}

namespace Portal.UnitTests.House.Planted.Mail
{
    public class Letters
    {
        public static int Count() => 1;
    }

    public sealed class LooksAtFeaturesByGenericArgument
    {
        public List<Features.One.Thing[]> Things { get; } = [];
    }

    [Features.One.Marked]
    public sealed class LooksAtFeaturesByMark;
}

namespace Portal.UnitTests.House.Planted.Features
{
    public static class MaySeeAllFeatures
    {
        public static object[] All() => [new One.Thing(), new Two.Other(), new Model.MayBeSeen()];
    }
}

namespace Portal.UnitTests.House.Planted.Features.One
{
    public class Thing;

    [AttributeUsage(AttributeTargets.Class)]
    public sealed class MarkedAttribute : Attribute;

    public sealed class LooksAtHostingByTypeOf
    {
        public string Name() => typeof(Hosting.Roof).Name;
    }

    public sealed class LooksAtAnotherFeature
    {
        public bool Is(object other) => other is Two.Other;
    }

    public sealed class LooksAtAnotherFeatureInAnAsyncMethod
    {
        public async Task<string> AskAsync()
        {
            await Task.Yield();
            return new Two.Other().ToString()!;
        }
    }

    public sealed class LooksAtTheRegistrations
    {
        public int Count() => MaySeeAllFeatures.All().Length;
    }

    public sealed class MaySeeSharedAndItselfAndTheRoomsOnTheLeft
    {
        public object[] All() => [new Thing(), new Shared.Word(), new Mail.Letters(), new Data.Rows(), new Model.MayBeSeen()];
    }
}

namespace Portal.UnitTests.House.Planted.Features.Two
{
    public class Other;
}

namespace AspNetCoreGeneratedDocument
{
    /// <summary>As the Razor compiler names Features/Two/Index.cshtml.</summary>
    public class Features_Two_Index
    {
        public async Task ExecuteAsync() => await Task.FromResult<Portal.UnitTests.House.Planted.Features.One.Thing?>(null);
    }
}

namespace Portal.UnitTests.House.Planted.Features.Shared
{
    public class Word;

    public sealed class LooksAtAFeature
    {
        public One.Thing? Thing { get; set; }
    }
}

namespace Portal.UnitTests.House.Planted.Hosting
{
    public class Roof;

    public sealed class MaySeeEverything
    {
        public object[] All() => [new Features.One.Thing(), new Mail.Letters(), new Features.Shared.Word(), Features.MaySeeAllFeatures.All()];
    }
}
