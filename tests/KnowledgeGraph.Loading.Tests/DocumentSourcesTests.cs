using System.Text;
using KnowledgeGraph.Extraction.Reading;
using KnowledgeGraph.Loading.Sources;

namespace KnowledgeGraph.Loading.Tests;

public sealed class DocumentSourcesTests
{
    private TemporaryFolder _folder = null!;

    [SetUp]
    public void SetUp() => _folder = new TemporaryFolder();

    [TearDown]
    public void TearDown() => _folder.Dispose();

    [Test]
    public void Find_Folder_GivesItsDocumentsSortedOrdinallyByPath()
    {
        foreach (string name in new[] { "b.txt", "B.txt", "a/z.md", "a.txt", "c/d/e.XML", "picture.png", ".hidden.txt", ".git/notes.txt", "none" })
        {
            _folder.Write(name, "x");
        }

        string[] found = [.. Find(_folder.Path).Select(s => Path.GetRelativePath(_folder.Path, s.Name))];

        Assert.That(found, Is.EqualTo((string[])["B.txt", "a.txt", "a/z.md", "b.txt", "c/d/e.XML"]));
    }

    [Test]
    public void Find_NamedFile_IsTakenWhateverItsEnding()
    {
        string path = _folder.Write(".odd.bin", "words");

        using SourceContent content = Find(path).Single().Read(100);

        Assert.That(Encoding.UTF8.GetString(content.Bytes.Span), Is.EqualTo("words"));
    }

    [Test]
    public void Find_MissingPath_IsAmongTheOthersAndSaysSoWhenRead()
    {
        string present = _folder.Write("a.txt", "x");
        string missing = Path.Combine(_folder.Path, "missing.txt");

        IReadOnlyList<DocumentSource> found = Find(missing, present);

        Assert.That(found.Select(s => s.Name), Is.EqualTo((string[])[missing, present]));
        Assert.That(() => found[0].Read(100), Throws.TypeOf<UnreadableDocumentException>().With.Message.EqualTo("does not exist"));
    }

    [Test]
    public void Find_FolderWithoutDocuments_SaysSoWhenRead()
    {
        DocumentSource source = Find(_folder.Path).Single();

        Assert.That(() => source.Read(100), Throws.TypeOf<UnreadableDocumentException>().With.Message.Contains("holds no document"));
    }

    [Test]
    public void Find_Dash_IsStandardInput()
    {
        DocumentSource source = DocumentSources.Find(["-"], () => new MemoryStream("piped"u8.ToArray())).Single();

        using SourceContent content = source.Read(100);

        Assert.That(source.Name, Is.EqualTo("-"));
        Assert.That(Encoding.UTF8.GetString(content.Bytes.Span), Is.EqualTo("piped"));
    }

    [Test]
    public void Find_LinkThatLeadsUp_IsNotFollowed()
    {
        _folder.Write("a/b.txt", "x");
        Directory.CreateSymbolicLink(Path.Combine(_folder.Path, "a", "up"), _folder.Path);

        Assert.That(Find(_folder.Path), Has.Count.EqualTo(1));
    }

    [TestCase(10, 10)]
    [TestCase(0, 10)]
    public void Read_UpToTheLimit_GivesAllBytes(int size, int limit)
    {
        string path = _folder.Write("a.txt", new string('x', size));

        using SourceContent content = DocumentSource.File(path).Read(limit);

        Assert.That(content.Bytes.Length, Is.EqualTo(size));
    }

    [Test]
    public void Read_FileOverTheLimit_SaysHowLargeItMayBe()
    {
        string path = _folder.Write("a.txt", new string('x', 3 << 20));

        Assert.That(() => DocumentSource.File(path).Read(2 << 20), Throws.TypeOf<UnreadableDocumentException>()
            .With.Message.Contains("larger than 2 MiB"));
    }

    [Test]
    public void Read_StreamOverTheLimit_SaysHowLargeItMayBe()
    {
        var source = DocumentSource.Stream("-", () => new MemoryStream(new byte[200_000]));

        Assert.That(() => source.Read(100_000), Throws.TypeOf<UnreadableDocumentException>().With.Message.Contains("larger than"));
    }

    [Test]
    public void Read_LongStream_GivesAllBytesInOrder()
    {
        byte[] bytes = [.. Enumerable.Range(0, 300_000).Select(i => (byte)(i * 31))];

        using SourceContent content = DocumentSource.Stream("-", () => new MemoryStream(bytes)).Read(1 << 20);

        Assert.That(content.Bytes.Span.SequenceEqual(bytes), Is.True);
    }

    private static IReadOnlyList<DocumentSource> Find(params string[] paths) => DocumentSources.Find(paths, () => Stream.Null);
}
