using System.Runtime.CompilerServices;

namespace KnowledgeGraph.Architecture.Tests;

/// <summary>The habits of the house that a machine can see.</summary>
public sealed class HouseTests
{
    private static readonly string[] Top =
    [
        "src", "tests", "graph-schema", "seeds", "docker", "KnowledgeGraph.sln", "README.md", "Directory.Build.props", "Directory.Packages.props",
        "global.json",
    ];

    private static readonly string[] Nameless = ["Helper", "Helpers", "Util", "Utils", "Utility", "Utilities", "Manager", "Managers", "Common",
        "Misc"];

    [Test]
    public void Top_HoldsOnlyWhatTheMapNames() =>
        Assert.That(RepositoryTree.Top.Where(n => !n.StartsWith('.')), Is.SubsetOf(Top));

    [TestCase("src")]
    [TestCase("tests")]
    public void Files_AreCalledAfterTheirIdea(string room)
    {
        string[] offenders = [.. RepositoryTree.Under(room)
            .Where(e => e is DirectoryInfo || e.Extension is ".cs" or ".razor")
            .Where(e => Path.GetFileNameWithoutExtension(e.Name).Split('.')
                .Any(word => Nameless.Any(n => word.EndsWith(n, StringComparison.Ordinal))))
            .Select(Shown)];

        Assert.That(offenders, Is.Empty);
    }

    [TestCaseSource(typeof(Rooms), nameof(Rooms.All))]
    public void Classes_AreSealed(string room)
    {
        string[] open = [.. Rooms.Load(room).GetTypes()
            .Where(t => t.IsClass && !t.IsSealed && !t.IsAbstract && !t.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false))
            .Where(t => t.BaseType?.FullName != "Microsoft.AspNetCore.Components.ComponentBase"
                && t.BaseType?.FullName != "Microsoft.AspNetCore.Components.LayoutComponentBase")
            .Where(t => t.Name != "Program" && !t.Name.StartsWith('_') && !t.GetMembers().Any(m => m.Name == "<Clone>$" && Derived(t)))
            .Select(t => t.FullName!)];

        Assert.That(open, Is.Empty);
    }

    private static string Shown(FileSystemInfo file) => Path.GetRelativePath(Repository.Folder, file.FullName);

    // A record that others of the same assembly derive from is a union, not an oversight.
    private static bool Derived(Type type) => type.Assembly.GetTypes().Any(t => t.BaseType == type);
}
