using NetArchTest.Rules;

namespace KnowledgeGraph.Architecture.Tests;

/// <summary>Model ← Wording, Extraction; Wording ← Storage; Extraction, Storage ← Loading; Wording, Extraction ← Queries ← Mcp; Storage,
/// Queries ← Dataset, Following; Loading, Mcp, Following ← Api, Cli; Dataset ← Cli: a text flows through the rooms in one direction.</summary>
public sealed class ArrowTests
{
    private static readonly Dictionary<string, string[]> MayUse = new()
    {
        [Rooms.Model] = [],
        [Rooms.Wording] = [Rooms.Model],
        [Rooms.Extraction] = [Rooms.Model],
        [Rooms.Storage] = [Rooms.Model, Rooms.Wording],
        [Rooms.Loading] = [Rooms.Model, Rooms.Extraction, Rooms.Storage],
        [Rooms.Queries] = [Rooms.Model, Rooms.Wording, Rooms.Extraction],
        [Rooms.Mcp] = [Rooms.Model, Rooms.Wording, Rooms.Extraction, Rooms.Queries],
        [Rooms.Dataset] = [Rooms.Model, Rooms.Wording, Rooms.Storage, Rooms.Queries],
        [Rooms.Following] = [Rooms.Model, Rooms.Storage, Rooms.Queries],
        [Rooms.Api] = [Rooms.Model, Rooms.Wording, Rooms.Extraction, Rooms.Storage, Rooms.Loading, Rooms.Queries, Rooms.Mcp, Rooms.Following],
        [Rooms.Cli] =
        [
            Rooms.Model, Rooms.Wording, Rooms.Extraction, Rooms.Storage, Rooms.Loading, Rooms.Queries, Rooms.Mcp, Rooms.Dataset,
            Rooms.Following, Rooms.Api,
        ],
    };

    [TestCaseSource(typeof(Rooms), nameof(Rooms.All))]
    public void Room_UsesOnlyTheRoomsBeforeIt(string room)
    {
        IEnumerable<string?> used = Rooms.Load(room).GetReferencedAssemblies().Select(a => a.Name).Where(Rooms.All.Contains);

        Assert.That(used, Is.SubsetOf(MayUse[room]));
    }

    [TestCase(Rooms.Model, new string[0])]
    [TestCase(Rooms.Wording, new[] { "DiffPlex" })]
    [TestCase(Rooms.Queries, new[] { Rooms.Wording, Rooms.Extraction, "DocumentFormat.OpenXml", "DocumentFormat.OpenXml.Framework" })]
    [TestCase(Rooms.Extraction, new[] { "AngleSharp", "DocumentFormat.OpenXml", "DocumentFormat.OpenXml.Framework", "UglyToad.PdfPig",
        "UglyToad.PdfPig.Core", "UglyToad.PdfPig.Tokens" })]
    public void PureRoom_UsesNothingButTheRuntimeAndReadersOfFormats(string room, string[] readers)
    {
        IEnumerable<string?> foreign = Rooms.Load(room).GetReferencedAssemblies().Select(a => a.Name)
            .Where(n => n is not null && !n.StartsWith("System.", StringComparison.Ordinal)
                && n is not ("netstandard" or "Microsoft.Win32.Primitives") && n != Rooms.Model && !readers.Contains(n));

        Assert.That(foreign, Is.Empty);
    }

    [TestCase(Rooms.Model)]
    [TestCase(Rooms.Wording)]
    [TestCase(Rooms.Extraction)]
    [TestCase(Rooms.Queries)]
    public void PureRoom_TouchesNoFileProcessOrNetwork(string room)
    {
        TestResult result = Types.InAssembly(Rooms.Load(room)).ShouldNot().HaveDependencyOnAny(
            "System.IO.File", "System.IO.Directory", "System.IO.FileStream", "System.Net", "System.Diagnostics.Process", "System.Console")
                .GetResult();

        Assert.That(result.FailingTypeNames ?? [], Is.Empty);
    }

    [TestCaseSource(typeof(Rooms), nameof(Rooms.All))]
    public void Room_TellsTheTimeByTimeProviderOnly(string room)
    {
        string[] offenders = [.. RepositoryTree.Under($"src/{(room == Rooms.Cli ? "KnowledgeGraph.Cli" : room)}")
            .OfType<FileInfo>().Where(f => f.Extension is ".cs" or ".razor")
            .Where(f => File.ReadAllText(f.FullName) is var text
                && (text.Contains("DateTime.Now", StringComparison.Ordinal) || text.Contains("DateTime.UtcNow", StringComparison.Ordinal)
                    || text.Contains("DateTimeOffset.Now", StringComparison.Ordinal)
                    || text.Contains("DateTimeOffset.UtcNow", StringComparison.Ordinal)))
            .Select(f => f.Name)];

        Assert.That(offenders, Is.Empty);
    }
}
