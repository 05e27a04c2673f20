using System.Text.RegularExpressions;
using NetArchTest.Rules;

namespace KnowledgeGraph.Architecture.Tests;

/// <summary>Two doors to the same port: what both stores have to know has rooms of its own, and neither store knows the other.</summary>
public sealed class StoreTests
{
    private const string Sqlite = "Sqlite";
    private const string Neo4j = "Neo4j";

    private static readonly string[] Shared = ["Addresses", "Derivation", "Files", "Paging", "Search", "Serialization", "Validation", "Verifying",
        "Waiting"];

    private static readonly string Storage = Path.Combine("src", Rooms.Storage);

    public static IEnumerable<TestCaseData> Unrelated() =>
        Shared.SelectMany(room => new[] { new TestCaseData(room, Sqlite), new TestCaseData(room, Neo4j) })
            .Append(new TestCaseData(Neo4j, Sqlite)).Append(new TestCaseData(Sqlite, Neo4j));

    [TestCaseSource(nameof(Unrelated))]
    public void Room_DoesNotKnowTheStore(string room, string store)
    {
        TestResult types = Types.InAssembly(Rooms.Load(Rooms.Storage)).That().ResideInNamespaceStartingWith($"{Rooms.Storage}.{room}")
            .ShouldNot().HaveDependencyOnAny($"{Rooms.Storage}.{store}").GetResult();

        // A constant leaves no trace of where it came from in the assembly: the sources are asked too.
        string[] sources = [.. Sources(room).Where(f => Regex.IsMatch(File.ReadAllText(f.FullName), $@"\b{store}\.\w")).Select(f => f.Name)];

        Assert.Multiple(() =>
        {
            Assert.That(Sources(room), Is.Not.Empty);
            Assert.That(types.FailingTypeNames ?? [], Is.Empty);
            Assert.That(sources, Is.Empty);
        });
    }

    // Every folder is a store or shared: a new one has to say which.
    [Test]
    public void Rooms_AreStoresOrShared() =>
        Assert.That(
            RepositoryTree.Under(Storage).OfType<DirectoryInfo>().Where(d => d.Parent!.Name == Rooms.Storage).Select(d => d.Name),
            Is.EquivalentTo(Shared.Append(Sqlite).Append(Neo4j)));

    private static IEnumerable<FileInfo> Sources(string room) =>
        RepositoryTree.Under(Path.Combine(Storage, room)).OfType<FileInfo>().Where(f => f.Extension == ".cs");
}
