using KnowledgeGraph.Model.Records;

namespace KnowledgeGraph.Extraction.Reading.Records;

/// <summary>What was read of a file of records.</summary>
/// <param name="Origin">What kind of source it is.</param>
/// <param name="Records">The records, each text or part of one once, in the order of the file.</param>
/// <param name="Problems">What could not be read, in the order of the file. The others are there all the same.</param>
/// <param name="Remarks">What was left out though it could be read, each a sentence.</param>
public sealed record RecordFile(
    RecordOrigin Origin, IReadOnlyList<AdoptionRecord> Records, IReadOnlyList<RecordProblem> Problems, IReadOnlyList<string> Remarks);

/// <summary>A piece of a file of records that could not be read.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The byte in it, from 1.</param>
/// <param name="Message">What is wrong, to be read after the place.</param>
public sealed record RecordProblem(int Line, int Column, string Message);
