using KnowledgeGraph.Storage.Neo4j.Http;

namespace KnowledgeGraph.Storage.Tests.Neo4j;

/// <summary>What was seen stays seen: in one program, of programs that write at the same time, and from one to the next.</summary>
[TestFixture]
public sealed class BookmarkTests
{
    private string path = "";

    private DirectoryInfo folder = null!;

    [SetUp]
    public void MakeFolder()
    {
        folder = Directory.CreateTempSubdirectory("kg-bookmarks-");
        path = Path.Combine(folder.FullName, "made", "bookmarks");
    }

    [TearDown]
    public void RemoveFolder() => folder.Delete(recursive: true);

    [Test]
    public void See_AnswersOfRequestsThatOverlapped_KeepsEach()
    {
        var bookmarks = new Bookmarks();
        bookmarks.See([], ["1"], isWritten: false);
        IReadOnlyList<string> carried = bookmarks.Held;
        bookmarks.See(carried, ["2a"], isWritten: true);
        bookmarks.See(carried, ["2b"], isWritten: true);
        Assert.That(bookmarks.Held, Is.EquivalentTo(["2a", "2b"]));

        bookmarks.See(bookmarks.Held, ["3"], isWritten: false);
        bookmarks.See(["2a"], [], isWritten: true);
        Assert.That(bookmarks.Held, Is.EqualTo(["3"]));
    }

    [Test]
    public async Task See_ByManyThreads_LosesNone()
    {
        var bookmarks = new Bookmarks();
        await Task.WhenAll(Enumerable.Range(0, 50).Select(n => Task.Run(() => bookmarks.See([], [$"{n}"], isWritten: true))));
        Assert.That(bookmarks.Held, Has.Count.EqualTo(50));
    }

    [Test]
    public void File_OfTwoProgramsThatWrite_HasWhatBothCameTo()
    {
        Bookmarks[] two = [Opened("graph"), Opened("graph")];
        two[0].See([], ["a1"], isWritten: true);
        two[1].See([], ["b1"], isWritten: true);
        two[0].See(["a1"], ["a2"], isWritten: true);
        two[1].See(["b1"], ["b2"], isWritten: false);

        Assert.That(Opened("graph").Held, Is.EquivalentTo(["a2", "b1"]), "what was only read is left to nobody");
        Assert.That(Opened("another").Held, Is.Empty, "a database that was filled anew never comes to it");
        if (!OperatingSystem.IsWindows())
        {
            Assert.That(File.GetUnixFileMode(path), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));
        }
    }

    [TestCase("")]
    [TestCase("{")]
    [TestCase("[1]")]
    [TestCase("""{"Store":"graph"}""")]
    [TestCase("""{"Store":"graph","Bookmarks":[null]}""")]
    public void File_ThatIsNone_IsPassedOverAndWrittenAnew(string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
        Bookmarks bookmarks = Opened("graph");
        Assert.That(bookmarks.Held, Is.Empty);

        bookmarks.See([], ["1"], isWritten: true);
        Assert.That(Opened("graph").Held, Is.EqualTo(["1"]));
    }

    [Test]
    public void File_ThatCannotBeWritten_IsDoneWithout()
    {
        File.WriteAllText(Path.Combine(folder.FullName, "made"), "no folder");
        Bookmarks bookmarks = Opened("graph");
        bookmarks.See([], ["1"], isWritten: true);
        Assert.That(bookmarks.Held, Is.EqualTo(["1"]));
    }

    private Bookmarks Opened(string store)
    {
        var bookmarks = new Bookmarks(new BookmarkFile(path));
        bookmarks.TakeUp(store);
        return bookmarks;
    }
}
