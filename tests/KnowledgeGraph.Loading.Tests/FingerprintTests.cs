using KnowledgeGraph.Extraction;
using KnowledgeGraph.Loading.Reading;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Loading.Tests;

public sealed class FingerprintTests
{
    private static readonly string Schema = Path.Combine(Repository.Folder, "graph-schema");

    [Test]
    public void Of_Bytes_IsTheirDigestAndTheEnginesVersion() =>
        Assert.That(Fingerprint.Of("abc"u8), Is.EqualTo($"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad/{Extractor.Version}"));

    // A text is read anew when its fingerprint is another: so it is after any table has changed.
    [Test]
    public void Version_SaysWhatTheVocabulariesSay() => Assert.That(Extractor.Version, Does.EndWith("." + SchemaFile.Digest));

    [Test]
    public void Digest_IsThatOfEveryTable()
    {
        (string Name, string Text)[] tables = [.. Tables()];

        Assert.Multiple(() =>
        {
            Assert.That(SchemaFile.Vocabularies(), Is.EquivalentTo(tables.Select(t => t.Name)));
            Assert.That(SchemaFile.Digest, Is.EqualTo(SchemaFile.DigestOf(tables)));
        });
    }

    [TestCase("en/verbs.json")]
    [TestCase("en/openings.json")]
    [TestCase("bodies.json")]
    [TestCase("fr/names.tsv")]
    public void Digest_OfAChangedTable_IsAnother(string name)
    {
        IEnumerable<(string Name, string Text)> changed = Tables().Select(t => t.Name == name ? (t.Name, t.Text + " ") : t);

        Assert.That(SchemaFile.DigestOf(changed), Is.Not.EqualTo(SchemaFile.Digest));
    }

    [Test]
    public void Digest_OfOtherEndsOfLines_IsTheSame() =>
        Assert.That(SchemaFile.DigestOf(Tables().Select(t => (t.Name, t.Text.ReplaceLineEndings("\r\n")))), Is.EqualTo(SchemaFile.Digest));

    private static IEnumerable<(string Name, string Text)> Tables() =>
        Directory.EnumerateFiles(Schema, "*.json", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(Schema, "names.tsv", SearchOption.AllDirectories))
            .Select(path => (Path.GetRelativePath(Schema, path).Replace('\\', '/'), File.ReadAllText(path)));
}
