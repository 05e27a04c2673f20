using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace KnowledgeGraph.Architecture.Tests;

/// <summary>How sources look: where one style is kept, a reader sees only what differs.</summary>
public sealed partial class SourceTests
{
    // As .editorconfig has it.
    private const int LongestLine = 150;

    // The rooms whose lines have been broken so far: a room that is added here stays so.
    private static readonly string[] Wrapped =
    [
        "src/KnowledgeGraph.Model", "src/KnowledgeGraph.Wording", "src/KnowledgeGraph.Extraction", "src/KnowledgeGraph.Storage",
        "src/KnowledgeGraph.Loading", "src/KnowledgeGraph.Queries", "src/KnowledgeGraph.Mcp", "src/KnowledgeGraph.Following",
        "src/KnowledgeGraph.Api", "src/KnowledgeGraph.Cli", "tests/KnowledgeGraph.Following.Tests",
        "tests/KnowledgeGraph.Wording.Tests", "tests/KnowledgeGraph.Loading.Tests", "tests/KnowledgeGraph.Queries.Tests", "tests/KnowledgeGraph.Mcp.Tests",
        "tests/KnowledgeGraph.Api.Tests",
        "tests/KnowledgeGraph.Cli.Tests", "tests/KnowledgeGraph.Browser.Tests",
        "tests/KnowledgeGraph.Architecture.Tests", "tests/KnowledgeGraph.Benchmarks", "tests/KnowledgeGraph.Fuzzing", "tests/KnowledgeGraph.Simulation.Tests",
    ];

    private static readonly string[] Underscored =
        [Rooms.Wording, Rooms.Extraction, Rooms.Loading, Rooms.Queries, Rooms.Mcp, Rooms.Following, Rooms.Api, Rooms.Cli];

    [TestCase("src")]
    [TestCase("tests")]
    public void Namespaces_AreTheFolders(string top)
    {
        string[] offenders = [.. Sources(top)
            .Where(f => f.Directory!.Name != top)
            .Where(f => NamespaceOf(f) is { } name && name != FolderOf(f, top))
            .Select(Shown)];

        Assert.That(offenders, Is.Empty);
    }

    // A sentence of a text or of a message is not broken for its length: what is quoted does not count.
    [TestCaseSource(nameof(Wrapped))]
    public void Lines_WhatIsQuotedApart_AreNoLongerThanTheEditorIsWide(string room)
    {
        string[] offenders = [.. Sources(room).SelectMany(f => LongLines(f).Select(n => $"{Shown(f)}:{n}"))];

        Assert.That(Sources(room), Is.Not.Empty);
        Assert.That(offenders, Is.Empty);
    }

    // As an editor sorts them: namespaces, static ones, other names; System first.
    [TestCase("src")]
    [TestCase("tests")]
    public void Usings_AreSorted(string top)
    {
        string[] offenders = [.. Sources(top)
            .Where(f => File.ReadLines(f.FullName).Where(l => UsingLine().IsMatch(l)).Select(UsingOrder).ToList() is var used
                && !used.SequenceEqual(used.Order(StringComparer.Ordinal)))
            .Select(Shown)];

        Assert.That(offenders, Is.Empty);
    }

    [TestCaseSource(nameof(Underscored))]
    public void Fields_OfInstances_BeginWithAnUnderscore(string room)
    {
        string[] offenders = [.. Rooms.Load(room).GetTypes()
            .Where(t => !t.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false))
            .SelectMany(t => t.GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(f => f.IsPrivate && f.Name[0] is not ('_' or '<') && !f.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false))
            .Select(f => $"{f.DeclaringType!.Name}.{f.Name}")];

        Assert.That(offenders, Is.Empty);
    }

    [Test]
    public void Types_OfAllRooms_HaveNamesOfTheirOwn()
    {
        string[] offenders = [.. Rooms.All.SelectMany(r => Rooms.Load(r).GetTypes())
            .Where(t => !t.IsNested && t.Name != "Program" && !t.Name.StartsWith('<')
                && !t.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false))
            .Where(t => t.Namespace?.StartsWith("KnowledgeGraph", StringComparison.Ordinal) == true && t.Name != "_Imports")
            .GroupBy(t => t.Name).Where(g => g.Count() > 1)
            .Select(g => string.Join(", ", g.Select(t => t.FullName)))];

        Assert.That(offenders, Is.Empty);
    }

    // It brings tokens against forged requests with it, and keys for them that are written to the user's home: pages are PageResult.
    [Test]
    public void Pages_AreRenderedWithoutWhatWritesKeysToTheHome()
    {
        string[] offenders = [.. Sources("src/KnowledgeGraph.Api").Concat(Sources("src/KnowledgeGraph.Cli"))
            .Where(f => Regex.IsMatch(File.ReadAllText(f.FullName), @"\b(RazorComponentResult|AddRazorComponents|AddAntiforgery|AddDataProtection)\b"))
            .Select(Shown)];

        Assert.That(offenders, Is.Empty);
    }

    private static IEnumerable<FileInfo> Sources(string folder) => RepositoryTree.Under(folder).OfType<FileInfo>().Where(f => f.Extension == ".cs");

    private static string UsingOrder(string line)
    {
        string name = line[(line.IndexOf("using ", StringComparison.Ordinal) + 6)..];
        char kind = name.Contains('=', StringComparison.Ordinal) ? 'c' : name.StartsWith("static ", StringComparison.Ordinal) ? 'b' : 'a';
        name = kind == 'b' ? name["static ".Length..] : name;
        char owner = name.StartsWith("System", StringComparison.Ordinal) ? 'a' : 'b';
        return $"{kind}{owner}{name.TrimEnd(';').Replace('.', '\0').ToUpperInvariant()}";
    }

    [GeneratedRegex(@"^(global )?using [^(]+;\s*$")]
    private static partial Regex UsingLine();

    private static string Shown(FileSystemInfo file) => Path.GetRelativePath(Repository.Folder, file.FullName);

    private static string FolderOf(FileInfo file, string top) =>
        Path.GetRelativePath(Path.Combine(Repository.Folder, top), file.DirectoryName!).Replace(Path.DirectorySeparatorChar, '.');

    private static string? NamespaceOf(FileInfo file) =>
        Namespace().Match(File.ReadAllText(file.FullName)) is { Success: true } match ? match.Groups[1].Value : null;

    private static IEnumerable<int> LongLines(FileInfo file)
    {
        bool isQuoted = false;
        foreach ((int index, string line) in File.ReadLines(file.FullName).Index())
        {
            bool turns = RawQuote().Count(line) % 2 == 1;
            if (!isQuoted && !turns && Quoted().Replace(line, "\"\"").Length > LongestLine)
            {
                yield return index + 1;
            }

            isQuoted ^= turns;
        }
    }

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();

    [GeneratedRegex("\"\"\"+")]
    private static partial Regex RawQuote();

    [GeneratedRegex("\"\"\".*?\"\"\"|\"(?:[^\"\\\\]|\\\\.)*\"")]
    private static partial Regex Quoted();
}
