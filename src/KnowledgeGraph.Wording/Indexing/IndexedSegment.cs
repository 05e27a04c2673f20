using System.Collections.Concurrent;

namespace KnowledgeGraph.Wording.Indexing;

/// <summary>A segment in use: where its texts are, which of them still live, and scans for whoever asks.</summary>
internal sealed class IndexedSegment
{
    private readonly ConcurrentBag<SegmentScan> _idle;
    private readonly ILookup<InstrumentId, int> _texts;

    public IndexedSegment(WordingSegment segment)
        : this(
            segment, LivingTexts.All(segment), [],
            Enumerable.Range(0, segment.Texts.Length).ToLookup(t => segment.Texts[t].Instrument))
    {
    }

    private IndexedSegment(WordingSegment segment, LivingTexts living, ConcurrentBag<SegmentScan> idle, ILookup<InstrumentId, int> texts) =>
        (Segment, Living, _idle, _texts) = (segment, living, idle, texts);

    public WordingSegment Segment { get; }

    public LivingTexts Living { get; }

    /// <summary>How much there is in it.</summary>
    public long Size => Segment.AllWords.Length + Segment.Labels.Length;

    /// <summary>Whether most of its texts are gone.</summary>
    public bool IsMostlyGone => Living.Count * 2 < Segment.Texts.Length;

    /// <summary>The living texts of an instrument.</summary>
    public IEnumerable<int> TextsOf(InstrumentId instrument) => _texts[instrument].Where(Living.Has);

    /// <summary>The living texts as they were given.</summary>
    public IEnumerable<TextWording> Given() => Enumerable.Range(0, Segment.Texts.Length).Where(Living.Has).Select(Segment.Given);

    /// <summary>The same without some texts.</summary>
    public IndexedSegment Without(IReadOnlySet<(InstrumentId, string)> places)
    {
        int[] gone =
        [
            .. places.SelectMany(p => TextsOf(p.Item1).Where(t => Segment.Texts[t].Letter == p.Item2)),
        ];
        return gone.Length == 0 ? this : new IndexedSegment(Segment, Living.Without(gone, Segment.Texts.Length), _idle, _texts);
    }

    /// <summary>Scans with nobody else using the same memory.</summary>
    public bool Scan(Action<SegmentScan> ask)
    {
        SegmentScan scan = _idle.TryTake(out SegmentScan? idle) ? idle : new SegmentScan(Segment);
        ask(scan);
        _idle.Add(scan);
        return scan.IsCut;
    }
}
