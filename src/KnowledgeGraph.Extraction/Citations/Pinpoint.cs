namespace KnowledgeGraph.Extraction.Citations;

/// <summary>Which part of an instrument is cited.</summary>
/// <param name="Text">As the United Nations abbreviates it, the outermost part first: <c>annex, para. 5</c>.</param>
/// <param name="Parts">The relative labels of the parts that can be provisions (see <see cref="Model.Documents.ProvisionLabel.Under"/>).</param>
internal sealed record Pinpoint(string Text, IReadOnlyList<string> Parts)
{
    /// <summary>Whether two stand side by side, a paragraph of the preamble and one of the operative part.</summary>
    public static bool IsBeside(Pinpoint? one, Pinpoint? other) =>
        one is { Parts: [.., var last] } && other is { Parts: [var first, ..] } && IsPreambular(last) != IsPreambular(first)
        && IsParagraph(last) && IsParagraph(first);

    /// <summary>Two that stand side by side.</summary>
    public static Pinpoint Beside(Pinpoint one, Pinpoint other)
    {
        string unit = Unit(one.Text);
        // "paras. 60 to 63 and 63 (d)"
        bool isOneUnit = unit.Length > 0 && unit == Unit(other.Text) && !one.Text.Contains(',', StringComparison.Ordinal)
            && !other.Text.Contains(',', StringComparison.Ordinal);
        string text = isOneUnit ? $"{unit}s. {Behind(one.Text)} and {Behind(other.Text)}" : $"{one.Text} and {other.Text}";
        return new Pinpoint(text, [.. one.Parts, .. other.Parts]);
    }

    // "para" of "paras. 3 and 4"; empty where it is not abbreviated.
    private static string Unit(string text)
    {
        int stop = text.IndexOf(". ", StringComparison.Ordinal);
        return stop < 0 || text.IndexOf(' ', StringComparison.Ordinal) < stop ? "" : text[..stop].TrimEnd('s');
    }

    private static string Behind(string text) => text[(text.IndexOf(' ', StringComparison.Ordinal) + 1)..];

    private static bool IsPreambular(string part) => part.StartsWith("PP", StringComparison.Ordinal);

    private static bool IsParagraph(string part) => IsPreambular(part) || char.IsAsciiDigit(part[0]);

    /// <summary>The two together, the outer before the inner: <c>annex</c> and <c>para. 5</c>.</summary>
    public static Pinpoint? Join(Pinpoint? outer, Pinpoint? inner)
    {
        if (outer is null || inner is null)
        {
            return outer ?? inner;
        }

        string? room = outer.Parts.Count == 1 && outer.Parts[0].StartsWith("Annex", StringComparison.Ordinal) ? outer.Parts[0] : null;
        IReadOnlyList<string> parts = room is null ? inner.Parts.Count > 0 ? inner.Parts : outer.Parts
            : inner.Parts.Count == 0 ? outer.Parts : [.. inner.Parts.Select(p => $"{room}:{p}")];
        return new Pinpoint($"{outer.Text}, {inner.Text}", parts);
    }
}
