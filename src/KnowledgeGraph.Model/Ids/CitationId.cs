using System.Globalization;

namespace KnowledgeGraph.Model.Ids;

/// <summary>The stable id of a citation: the provision it stands in, <c>@</c> and its first UTF-16 unit there: <c>E/RES/2022/14#PP3@23</c>.</summary>
public readonly record struct CitationId(ProvisionId Source, int Start)
{
    /// <summary>Reads an id as <see cref="ToString"/> writes it.</summary>
    public static bool TryParse(string? text, out CitationId id)
    {
        id = default;
        int at = text?.LastIndexOf('@') ?? -1;
        if (at <= 0
            || !int.TryParse(text.AsSpan(at + 1), NumberStyles.None, CultureInfo.InvariantCulture, out int start)
            || !ProvisionId.TryParse(text![..at], out ProvisionId source))
        {
            return false;
        }

        id = new CitationId(source, start);
        return true;
    }

    /// <inheritdoc />
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Source}@{Start}");
}
