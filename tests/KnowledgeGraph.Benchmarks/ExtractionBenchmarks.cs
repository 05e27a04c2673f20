using BenchmarkDotNet.Attributes;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Extraction.Reading;

namespace KnowledgeGraph.Benchmarks;

/// <summary>Text to citations on one core: MB of text a second are the corpus's size by the mean.</summary>
[MemoryDiagnoser]
public class ExtractionBenchmarks
{
    private (string Name, string Text)[] _texts = [];
    private string _long = "";

    /// <summary>Reads the texts.</summary>
    [GlobalSetup]
    public void Read()
    {
        _texts = CorpusTexts.Read();
        _long = string.Concat(Enumerable.Repeat(_texts[0].Text + "\n\n", 100));
    }

    /// <summary>Every text, from characters to a document.</summary>
    [Benchmark]
    public int Corpus()
    {
        int citations = 0;
        foreach ((string name, string text) in _texts)
        {
            citations += Extractor.Default.ExtractText(name, text).Citations.Count;
        }

        return citations;
    }

    /// <summary>The first text alone: what <see cref="HundredTimesAsLong"/> is a hundred times of.</summary>
    [Benchmark]
    public int One() => Extractor.Default.ExtractText(_texts[0].Name, _texts[0].Text).Citations.Count;

    /// <summary>The first text a hundred times over: linear cost is a hundred times <see cref="One"/>.</summary>
    [Benchmark]
    public int HundredTimesAsLong() => Extractor.Default.ExtractText("long", _long).Citations.Count;

    /// <summary>Reading alone: lines to blocks.</summary>
    [Benchmark]
    public int Blocks()
    {
        int blocks = 0;
        foreach ((_, string text) in _texts)
        {
            blocks += PlainTextReader.Read(text, Languages.All[0]).Count;
        }

        return blocks;
    }
}
