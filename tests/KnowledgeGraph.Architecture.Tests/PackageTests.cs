using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace KnowledgeGraph.Architecture.Tests;

/// <summary>
/// What the program is made of: each package by its hash, and by a licence that lets it be passed on. <c>KG_WRITE_LICENCES=1</c> writes the
/// list anew.
/// </summary>
public sealed partial class PackageTests
{
    // Those that ask for no more than to be named.
    private static readonly string[] Allowed = ["MIT", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause"];

    // A package that does not name its licence says where it stands: what stands there was read, and is that of the name.
    private static readonly Dictionary<string, string> ReadAt = new(StringComparer.Ordinal)
    {
        ["https://github.com/MiloszKrajewski/K4os.Compression.LZ4/blob/master/LICENSE?raw=true"] = "MIT",
    };

    private static string Console => Path.Combine(Repository.Folder, "src", "KnowledgeGraph.Api", "Console");

    private static string List => Path.Combine(Repository.Folder, ".github", "LICENCES.md");

    private static IEnumerable<string> Projects => new[] { "src", "tests" }.SelectMany(RepositoryTree.Under).Select(e => e.FullName)
        .Where(f => f.EndsWith(".csproj", StringComparison.Ordinal));

    [TestCaseSource(nameof(Projects))]
    public void Packages_OfEveryProject_AreLockedByVersionAndHash(string project)
    {
        string file = Path.Combine(Path.GetDirectoryName(project)!, "packages.lock.json");
        Assert.That(File.Exists(file), file);
        using JsonDocument locked = JsonDocument.Parse(File.ReadAllText(file));
        string[] open = [.. Packages(locked).Where(p => !p.Value.TryGetProperty("contentHash", out JsonElement hash) || hash.GetString()!.Length < 80)
            .Select(p => p.Name)];

        Assert.That(open, Is.Empty);
    }

    [Test]
    public void Versions_AreExact()
    {
        var props = XDocument.Load(Path.Combine(Repository.Folder, "Directory.Packages.props"));
        Assert.That(props.Descendants("PackageVersion").Select(p => p.Attribute("Version")!.Value), Is.Not.Empty.And.All.Match(@"^\d+\.\d+\.\d+$"));
    }

    [Test]
    public void Licences_AreListedAndNoneAsksForMoreThanToBeNamed()
    {
        (string Id, string Version, string Licence)[] packages = [.. Used().OrderBy(p => p.Id, StringComparer.OrdinalIgnoreCase)];
        (string Id, string Version, string Licence)[] bundled = [.. Bundled()];
        string expected = $"""
            # Licences

            The program `kg` is made of these packages from <https://www.nuget.org>, and of .NET (MIT). SQLite, inside of `SQLitePCLRaw.lib.e_sqlite3`, is in the public domain.
            A test holds the list to the lock file of `src/KnowledgeGraph.Cli` and to what the packages say of themselves, and takes no other licences than
            {string.Join(", ", Allowed)}. `KG_WRITE_LICENCES=1 dotnet test tests/KnowledgeGraph.Architecture.Tests --filter Licences` writes it anew;
            `.ci/sbom` writes the same for programs, with hashes.

            | package | version | licence |
            |---|---|---|
            {string.Join('\n', packages.Select(p => $"| [{p.Id}](https://www.nuget.org/packages/{p.Id}/{p.Version}) | {p.Version} | {p.Licence} |"))}

            The console's editor is bundled of these packages from <https://www.npmjs.com>; what they ask to be passed on is in
            `src/KnowledgeGraph.Api/Console/Assets/library-licences.txt`, which the program serves.

            | package | version | licence |
            |---|---|---|
            {string.Join('\n', bundled.Select(p => $"| [{p.Id}](https://www.npmjs.com/package/{p.Id}/v/{p.Version}) | {p.Version} | {p.Licence} |"))}

            """.ReplaceLineEndings("\n");
        if (Environment.GetEnvironmentVariable("KG_WRITE_LICENCES") is "1")
        {
            File.WriteAllText(List, expected);
        }

        Assert.That(packages.Concat(bundled).Select(p => p.Licence).Distinct(), Is.SubsetOf(Allowed));
        Assert.That(File.ReadAllText(List).ReplaceLineEndings("\n"), Is.EqualTo(expected));
    }

    [Test]
    public void Bundle_IsOfPackagesLockedByHash()
    {
        using JsonDocument locked = JsonDocument.Parse(File.ReadAllText(Path.Combine(Console, "Library", "package-lock.json")));
        JsonProperty[] packages = [.. locked.RootElement.GetProperty("packages").EnumerateObject().Where(p => p.Name.Length > 0)];
        Assert.That(packages.Where(p => !p.Value.TryGetProperty("integrity", out JsonElement hash) || hash.GetString()!.Length < 80), Is.Empty);
        Assert.That(Bundled().Select(p => (p.Id, p.Version)), Is.Not.Empty.And.SubsetOf(packages.Select(p =>
            (p.Name["node_modules/".Length..], p.Value.GetProperty("version").GetString()!))));
    }

    // As the bundle's own list of licences has them, which is made with it.
    private static IEnumerable<(string Id, string Version, string Licence)> Bundled() =>
        Entry().Matches(File.ReadAllText(Path.Combine(Console, "Assets", "library-licences.txt")))
            .Select(m => (m.Groups["id"].Value, m.Groups["version"].Value, m.Groups["licence"].Value));

    private static IEnumerable<(string Id, string Version, string Licence)> Used()
    {
        string cli = Path.Combine(Repository.Folder, "src", "KnowledgeGraph.Cli");
        using JsonDocument locked = JsonDocument.Parse(File.ReadAllText(Path.Combine(cli, "packages.lock.json")));
        using JsonDocument restored = JsonDocument.Parse(File.ReadAllText(Path.Combine(cli, "obj", "project.assets.json")));
        string[] folders = [.. restored.RootElement.GetProperty("packageFolders").EnumerateObject().Select(f => f.Name)];
        foreach (JsonProperty package in Packages(locked))
        {
            string version = package.Value.GetProperty("resolved").GetString()!;
            yield return (package.Name, version, Licence(folders, package.Name.ToLowerInvariant(), version));
        }
    }

    private static IEnumerable<JsonProperty> Packages(JsonDocument locked) => locked.RootElement.GetProperty("dependencies").EnumerateObject()
        .SelectMany(framework => framework.Value.EnumerateObject())
        .Where(p => p.Value.GetProperty("type").GetString() != "Project").DistinctBy(p => p.Name);

    private static string Licence(string[] folders, string id, string version)
    {
        string file = folders.Select(f => Path.Combine(f, id, version, id + ".nuspec")).First(File.Exists);
        XElement[] said = [.. XDocument.Load(file).Descendants()];
        XElement? licence = said.FirstOrDefault(e => e.Name.LocalName == "license");
        string? address = said.FirstOrDefault(e => e.Name.LocalName == "licenseUrl")?.Value;
        return licence?.Attribute("type")?.Value == "expression" ? licence.Value
            : licence is null && address is not null && ReadAt.TryGetValue(address, out string? read) ? read : $"unknown: {licence?.Value ?? address}";
    }

    [GeneratedRegex(@"^-{80}\n\n(?<id>\S+) (?<version>\S+), (?<licence>\S+)\n", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Entry();
}
