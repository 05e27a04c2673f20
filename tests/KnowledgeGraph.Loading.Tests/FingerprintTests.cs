using KnowledgeGraph.Extraction;
using KnowledgeGraph.Loading.Reading;

namespace KnowledgeGraph.Loading.Tests;

public sealed class FingerprintTests
{
    [Test]
    public void Of_Bytes_IsTheirDigestAndTheEnginesVersion() =>
        Assert.That(Fingerprint.Of("abc"u8), Is.EqualTo($"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad/{Extractor.Version}"));
}
