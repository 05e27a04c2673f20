namespace KnowledgeGraph.Model.Ids;

/// <summary>The stable id of a provision: its instrument, <c>#</c> and its label: <c>E/RES/2022/14#OP4(a)</c>.</summary>
public readonly record struct ProvisionId(InstrumentId Instrument, string Label)
{
    /// <summary>Reads an id as <see cref="ToString"/> writes it. False for anything without <c>#</c> or with an empty part.</summary>
    public static bool TryParse(string? text, out ProvisionId id)
    {
        int hash = text?.IndexOf('#', StringComparison.Ordinal) ?? -1;
        bool whole = hash > 0 && hash < text!.Length - 1 && !text.AsSpan(hash).Contains('@');
        id = whole ? new ProvisionId(new InstrumentId(text![..hash]), text[(hash + 1)..]) : default;
        return whole;
    }

    /// <inheritdoc />
    public override string ToString() => $"{Instrument.Value}#{Label}";
}
