using System.IO.Compression;
using System.Text;
using KnowledgeGraph.Extraction.Reading;
using KnowledgeGraph.Loading.Sources;

namespace KnowledgeGraph.Loading.Tests;

/// <summary>Zip archives stand for the documents inside them, and can do no harm.</summary>
public sealed class ArchiveSourcesTests
{
    private TemporaryFolder _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = new TemporaryFolder();

    [TearDown]
    public void RemoveFolder() => _folder.Dispose();

    [Test]
    public void Archive_StandsForItsDocumentsInOrder()
    {
        string zip = Zip("a.zip", ("b/second.txt", "two"), ("a/first.md", "one"), ("picture.png", "no"), ("__MACOSX/a/first.md", "no"),
            ("a/.hidden.txt", "no"));

        Assert.That(Read(zip), Is.EqualTo([($"{zip}/a/first.md", "one"), ($"{zip}/b/second.txt", "two")]));
    }

    [Test]
    public void ArchiveInAFolder_IsReadWithoutBeingUnpacked()
    {
        string zip = Zip("inner/a.zip", ("x.txt", "one"));
        string[] before = Directory.GetFileSystemEntries(_folder.Path, "*", SearchOption.AllDirectories);

        Assert.That(Read(_folder.Path), Is.EqualTo([($"{zip}/x.txt", "one")]));
        Assert.That(Directory.GetFileSystemEntries(_folder.Path, "*", SearchOption.AllDirectories), Is.EqualTo(before));
    }

    [Test]
    public void Archive_IsKnownByItsContentAndNotItsName()
    {
        string named = Zip("a.pdf", ("x.txt", "one"));
        string other = Path.Combine(_folder.Path, "b.zip");
        File.WriteAllText(other, "PK is how this text begins");

        Assert.That(Read(named, other), Is.EqualTo([($"{named}/x.txt", "one"), (other, "PK is how this text begins")]));
    }

    [Test]
    public void WordDocument_IsOneFile()
    {
        string word = Zip("a.docx", ("[Content_Types].xml", "<Types/>"), ("word/document.xml", "<w/>"));

        Assert.That(DocumentSources.Find([word], () => Stream.Null).Select(s => s.Name), Is.EqualTo([word]));
    }

    [TestCase(20_001, 1, 20_001)]
    [TestCase(20_001, 1, 1)]
    [TestCase(65_536, 1, 65_535)]
    [TestCase(300, 60_000, 300)]
    public void Archive_OfTooManyOrTooLongNames_IsRefusedBeforeItIsOpened(int entries, int nameLength, int stated)
    {
        string path = Path.Combine(_folder.Path, "a.zip");
        File.WriteAllBytes(path, Listing(entries, nameLength, (ushort)stated));
        long before = GC.GetAllocatedBytesForCurrentThread();

        DocumentSource source = DocumentSources.Find([path], () => Stream.Null).Single();

        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(1 << 20));
        Assert.That(() => source.Read(1 << 20), Throws.TypeOf<UnreadableDocumentException>().With.Message.Contains("more than 20,000 files"));
    }

    // An entry that holds nothing, and a directory that says of itself what it likes.
    private static byte[] Listing(int entries, int nameLength, ushort stated)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        writer.Write("PK\u0003\u0004"u8);
        writer.Write(new byte[26]);
        for (int i = 0; i < entries; i++)
        {
            writer.Write("PK\u0001\u0002"u8);
            writer.Write(new byte[24]);
            writer.Write((ushort)nameLength);
            writer.Write(new byte[16]);
            writer.Write(new byte[nameLength]);
        }

        int length = (int)bytes.Length - 30;
        writer.Write("PK\u0005\u0006"u8);
        writer.Write(0);
        writer.Write(stated);
        writer.Write(stated);
        writer.Write(length);
        writer.Write(30);
        writer.Write((ushort)0);
        return bytes.ToArray();
    }

    [TestCase("../../etc/passwd.txt")]
    [TestCase("/etc/passwd.txt")]
    [TestCase("..\\..\\passwd.txt")]
    [TestCase("C:\\passwd.txt")]
    [TestCase("a/../../passwd.txt")]
    public void PathThatLeadsOut_IsNamedAndTheRestIsRead(string path)
    {
        string zip = Zip("a.zip", (path, "no"), ("z.txt", "yes"));

        (string, string)[] read = Read(zip);

        Assert.That(read, Has.Length.EqualTo(2));
        Assert.That(read.Single(r => r.Item1.EndsWith("passwd.txt", StringComparison.Ordinal))
            .Item2, Is.EqualTo("has a path that leads out of its archive, and was not read"));
        Assert.That(read, Does.Contain(($"{zip}/z.txt", "yes")));
    }

    [Test]
    public void Bomb_IsNamedAndTheRestIsRead()
    {
        string zip = Zip("a.zip", ("bomb.txt", new string(' ', 32 << 20)), ("z.txt", "yes"));

        Assert.That(Read(zip), Is.EqualTo(
            [($"{zip}/bomb.txt", "unpacks to more than 200 times its size, which no document does, and was not read"), ($"{zip}/z.txt", "yes")]));
    }

    [Test]
    public void EntryThatIsLongerThanItsArchiveSays_IsCut()
    {
        string zip = Zip("a.zip", ("x.txt", new string('x', 5000)));
        byte[] bytes = File.ReadAllBytes(zip);
        Replace(bytes, BitConverter.GetBytes(5000), BitConverter.GetBytes(10));
        File.WriteAllBytes(zip, bytes);

        Assert.That(Read(zip).Single().Item2, Is.EqualTo(new string('x', 10)).Or.Contains("damaged").Or.Contains("more than its archive says"));
    }

    [Test]
    public void DamagedArchive_IsNamed()
    {
        string zip = Zip("a.zip", ("x.txt", "one"), ("y.txt", "two"));
        byte[] bytes = File.ReadAllBytes(zip);
        File.WriteAllBytes(zip, bytes[..(bytes.Length / 2)]);

        Assert.That(Read(zip).Single().Item2, Does.StartWith("is a damaged zip archive"));
    }

    [Test]
    public void ArchiveWithoutADocument_IsNamed() =>
        Assert.That(Read(Zip("a.zip", ("x.png", "one"))).Single().Item2, Does.StartWith("is an archive without a document"));

    [Test]
    public void Names_AreReadInUtf8OrInTheOldCodePage()
    {
        string old = Zip("old.zip", CodePagesEncodingProvider.Instance.GetEncoding(437), ("é.txt", "one"), ("ê.txt", "two"));
        string marked = Zip("new.zip", ("é.txt", "three"));

        Assert.That(Read(old, marked), Is.EquivalentTo([($"{old}/é.txt", "one"), ($"{old}/ê.txt", "two"), ($"{marked}/é.txt", "three")]));
    }

    [Test]
    public void ArchiveInAnArchive_IsNamedAndNotRead()
    {
        string zip = Zip("a.zip", ("inner.zip", "x"), ("x.txt", "one"));

        Assert.That(Read(zip), Has.One.Items.Matches<(string Name, string Text)>(s => s.Name == $"{zip}/inner.zip" && s.Text.Contains("unpack it first")));
    }

    private string Zip(string name, params (string Name, string Content)[] entries) => Zip(name, null, entries);

    private string Zip(string name, Encoding? names, params (string Name, string Content)[] entries)
    {
        string path = Path.Combine(_folder.Path, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using ZipArchive zip = ZipFile.Open(path, ZipArchiveMode.Create, names);
        foreach ((string entry, string content) in entries)
        {
            using Stream stream = zip.CreateEntry(entry).Open();
            stream.Write(Encoding.UTF8.GetBytes(content));
        }

        return path;
    }

    private static (string, string)[] Read(params string[] paths) => [.. DocumentSources.Find(paths, () => Stream.Null).Select(source =>
    {
        try
        {
            using SourceContent content = source.Read(64 << 20);
            return (source.Name, Encoding.UTF8.GetString(content.Bytes.Span));
        }
        catch (UnreadableDocumentException e)
        {
            return (source.Name, e.Message);
        }
    })];

    private static void Replace(byte[] bytes, byte[] old, byte[] by)
    {
        for (int at = bytes.AsSpan().IndexOf(old); at >= 0; at = bytes.AsSpan().IndexOf(old))
        {
            by.CopyTo(bytes, at);
        }
    }
}
