namespace KnowledgeGraph.Wording.Units;

/// <summary>What a footnote's mark is compared by: two texts that mark the same note by other numbers say the same.</summary>
/// <param name="End">Where the mark ends, in UTF-16 units of the text.</param>
/// <param name="Key">Equal for notes that correspond.</param>
public readonly record struct NoteKey(int End, string Key);
