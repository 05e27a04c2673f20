using KnowledgeGraph.Extraction.Citations.Numbers;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Signs.Grammar;

/// <summary>A number with what stands around it.</summary>
internal sealed class NumberMember
{
    /// <summary>The number.</summary>
    public required ResolutionNumber Number { get; init; }

    /// <summary>The first sign of the words that cite it.</summary>
    public required int First { get; init; }

    /// <summary>The sign behind them.</summary>
    public required int End { get; set; }

    /// <summary>Whose it is.</summary>
    public KnownBody? Owner { get; set; }

    /// <summary>Whether words say so.</summary>
    public bool IsSaid { get; set; }

    /// <summary>The day printed with it.</summary>
    public DateOnly? Date { get; set; }

    /// <summary>The sign behind what stands before its day; 0 where there is none.</summary>
    public int DayAt { get; set; }

    /// <summary>The title quoted with it.</summary>
    public string? Title { get; set; }

    /// <summary>The part printed behind it.</summary>
    public Citations.Pinpoint? Pinpoint { get; set; }

    /// <summary>The part printed before it, and where.</summary>
    public (Citations.Pinpoint Pinpoint, int Start, int End)? Part { get; init; }

    /// <summary>Whether it goes on with a list.</summary>
    public bool ContinuesList { get; init; }

    /// <summary>Whether it ends a range whose numbers between its ends are not printed.</summary>
    public bool EndsRange { get; init; }

    /// <summary>Whether its year is not printed.</summary>
    public bool IsYearless { get; init; }
}
