using System.Globalization;
using System.IO.Compression;
using System.Text;
using KnowledgeGraph.Extraction.Reading;
using KnowledgeGraph.Extraction.Reading.Word;

namespace KnowledgeGraph.Extraction.Tests.Reading.Word;

/// <summary>Word files that somebody damaged, or made to do damage: a sentence that says what is wrong, and little memory.</summary>
public sealed class WordDamageTests
{
    private const int MostMemory = 500 << 20;

    private static IEnumerable<TestCaseData> Damaged()
    {
        byte[] good = WordFile.Of(WordFile.P("The General Assembly,")).ToBytes();
        yield return Case("cut in the middle", good[..(good.Length / 2)], "damaged Word file");
        yield return Case("cut at the end", good[..^30], "damaged Word file");
        yield return Case("no text", WordFile.Of("<w:p/>").ToBytes(), "without a word of text");
        yield return Case("not well formed", new WordFile().WithXml("document", "<w:document xmlns:w='x'><w:body>\n<w:p></w:body>")
            .ToBytes(), "word/document.xml is not well-formed XML: line 2");
        yield return Case("entities of its own", new WordFile().WithXml("document", Bomb).ToBytes(), "document type declaration");
        yield return Case("an entity outside", new WordFile().WithXml("document", External).ToBytes(), "document type declaration");
        yield return Case("an entity outside, in the notes", WordFile.Of(WordFile.P("x")).WithXml("footnotes", External)
            .ToBytes(), "word/footnotes.xml has a document type declaration");
        yield return Case("nested without end", WordFile.Of(string.Concat(Enumerable.Repeat("<w:ins>", 100_000))).ToBytes(), "nested too deeply");
        yield return Case("an older format", Compound("WordDocument"), "before 2007");
        yield return Case("encrypted", Compound("EncryptedPackage"), "encrypted");
        yield return Case("Rich Text", @"{\rtf1\ansi The General Assembly,}"u8.ToArray(), "Rich Text Format");
        yield return Case("another archive", Zip("readme.txt", 10), "zip archive");
        yield return Case("an index without end", Zip("[Content_Types].xml", 8 << 20, "word/document.xml"), "unpacks to more than 1 MiB");
    }

    private const string Bomb =
        """<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]><w:document xmlns:w="x">&c;</w:document>""";

    private const string External = """<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/hostname">]><w:document xmlns:w="x">&a;</w:document>""";

    [TestCaseSource(nameof(Damaged))]
    public void DamagedFile_IsRefusedWithTheReason(byte[] content, string reason) =>
        Assert.That(() => Extractor.Default.Extract("a.docx", content), Throws.TypeOf<UnreadableDocumentException>().With.Message.Contains(reason));

    [Test]
    public void PartThatUnpacksToMoreThanIsRead_IsRefusedInLittleMemory()
    {
        byte[] bomb;
        using (var bytes = new MemoryStream())
        {
            bytes.Write(WordFile.Of(WordFile.P("x")).ToBytes());
            using (var zip = new ZipArchive(bytes, ZipArchiveMode.Update, leaveOpen: true))
            {
                zip.GetEntry("word/document.xml")!.Delete();
                using Stream part = zip.CreateEntry("word/document.xml", CompressionLevel.Fastest).Open();
                byte[] blanks = new byte[1 << 20];
                Array.Fill(blanks, (byte)' ');
                for (int i = 0; i < 80; i++)
                {
                    part.Write(blanks);
                }
            }

            bomb = bytes.ToArray();
        }

        long before = GC.GetTotalAllocatedBytes(precise: true);

        Assert.That(() => WordReader.Read(bomb), Throws.TypeOf<UnreadableDocumentException>()
            .With.Message.Contains("word/document.xml unpacks to more than 64 MiB"));
        Assert.That(GC.GetTotalAllocatedBytes(precise: true) - before, Is.LessThan(MostMemory));
    }

    private static byte[] Compound(string stream) =>
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[504], .. Encoding.Unicode.GetBytes(stream), .. new byte[512]];

    private static byte[] Zip(string name, int length, params string[] others)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using (Stream entry = zip.CreateEntry(name).Open())
            {
                entry.Write(new byte[length]);
            }

            foreach (string other in others)
            {
                zip.CreateEntry(other);
            }
        }

        return bytes.ToArray();
    }

    private static TestCaseData Case(string name, byte[] content, string reason) =>
        new TestCaseData(content, reason).SetName(string.Create(CultureInfo.InvariantCulture, $"Refuse Word: {name}"));
}
