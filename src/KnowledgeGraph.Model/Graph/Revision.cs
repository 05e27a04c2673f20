using System.Globalization;

namespace KnowledgeGraph.Model.Graph;

/// <summary>A state of a graph: it is the same for as long as nothing is saved, and seen alike by every process.</summary>
/// <param name="Store">What tells the store from every other: a store that was made anew begins to count anew.</param>
/// <param name="Number">Grows by one with every save that changes something.</param>
public readonly record struct Revision(string Store, long Number)
{
    /// <summary>Reads a revision as <see cref="ToString"/> writes it.</summary>
    public static bool TryParse(string? text, out Revision revision)
    {
        revision = default;
        int dot = text?.LastIndexOf('.') ?? -1;
        if (dot <= 0 || !long.TryParse(text.AsSpan(dot + 1), NumberStyles.None, CultureInfo.InvariantCulture, out long number))
        {
            return false;
        }

        revision = new Revision(text![..dot], number);
        return true;
    }

    /// <inheritdoc />
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Store}.{Number}");
}
