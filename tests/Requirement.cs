namespace KnowledgeGraph.Tests;

/// <summary>
/// What a test needs that not every machine has. Where it is missing the test is skipped, and says so; where <c>KG_REQUIRE</c> says that
/// it has to be there, as in <c>.ci/run</c>, the test fails. Every test project has this file in it.
/// </summary>
internal static class Requirement
{
    private const string Variable = "KG_REQUIRE";

    /// <summary>A program that can be installed: required by <c>KG_REQUIRE=tools</c> and by <c>KG_REQUIRE=all</c>.</summary>
    /// <param name="isThere">Whether it is there.</param>
    /// <param name="missing">What is said where it is not.</param>
    public static void Tool(bool isThere, string missing) => Need(isThere, Demanded is "tools" or "all", missing);

    /// <summary>Something that lies beside the repository: required by <c>KG_REQUIRE=all</c>.</summary>
    /// <param name="isThere">Whether it is there.</param>
    /// <param name="missing">What is said where it is not.</param>
    public static void Material(bool isThere, string missing) => Need(isThere, Demanded is "all", missing);

    /// <summary>The measuring material of that path in the folder <c>shared</c> beside the repository, or in the one that <c>KG_SHARED</c> names.</summary>
    public static string Shared(params string[] path)
    {
        string? full = Repository.Shared(path);
        Material(full is not null, $"There is no folder \"shared\" with {string.Join('/', path)} beside the repository, and KG_SHARED names none.");
        return full!;
    }

    private static string? Demanded => Environment.GetEnvironmentVariable(Variable);

    private static void Need(bool isThere, bool isDemanded, string missing)
    {
        if (!isThere && isDemanded)
        {
            Assert.Fail($"{missing} {Variable}={Demanded} says that it is to be there.");
        }
        else if (!isThere)
        {
            Assert.Ignore(missing);
        }
    }
}
