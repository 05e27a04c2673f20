using System.ComponentModel;
using System.Diagnostics;
using KnowledgeGraph.Extraction.Reading;

namespace KnowledgeGraph.Loading.Apart;

/// <summary>A process that reads one file at a time, watched from here: what it spends on a file is bounded by ending it.</summary>
internal sealed class ReaderProcess : IDisposable
{
    private static readonly TimeSpan Often = TimeSpan.FromMilliseconds(10);

    // For a process that waits for something that never comes: no machine is so busy.
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(15);

    // What the program takes by itself once it has read a file: its code, compiled, and its tables of words.
    private const long Loaded = 72L << 20;

    private readonly Process _process;
    private readonly Stream _input;
    private readonly Stream _output;

    private ReaderProcess(Process process) =>
        (_process, _input, _output) = (process, process.StandardInput.BaseStream, process.StandardOutput.BaseStream);

    /// <summary>Starts one and waits until it is there.</summary>
    /// <exception cref="UnreadableDocumentException">It cannot be started.</exception>
    public static ReaderProcess Start(ReaderProgram program)
    {
        Process? process = null;
        try
        {
            process = Process.Start(program.Start())!;

            // What it may say when it fails is nothing that the person who gave it a file can mend.
            process.ErrorDataReceived += (_, _) => { };
            process.BeginErrorReadLine();
            var reader = new ReaderProcess(process);
            return Frames.Read(reader._output, 0) is null ? throw new IOException("It ended at once.") : reader;
        }
        catch (Exception e) when (e is Win32Exception or IOException or InvalidOperationException)
        {
            process?.Dispose();
            throw new UnreadableDocumentException(
                $"could not be read: PDF and HTML are read in a process of their own, and that could not be started ({e.Message.TrimEnd('.')}). "
                + "Is the program complete, and is there memory for it?", e);
        }
    }

    /// <summary>Reads a file.</summary>
    /// <param name="content">Its bytes.</param>
    /// <param name="budget">What it may cost; what it has cost is counted there.</param>
    /// <param name="withLook">Whether it is kept how the blocks look.</param>
    /// <exception cref="UnreadableDocumentException">The budget was spent, or the process ended: it is of no more use.</exception>
    public byte[] Read(ReadOnlyMemory<byte> content, ReadingBudget budget, bool withLook)
    {
        Watch? watch = null;
        try
        {
            Frames.Write(_input, withLook ? ReaderServer.WithLook : []);
            Frames.Write(_input, content.Span);
            if (Frames.Read(_output, 0) is null)
            {
                throw new IOException("It ended.");
            }

            watch = new Watch(_process, budget);
            using (new Timer(_ => watch.Look(), null, Often, Often))
            {
                byte[] answer = Frames.Read(_output, budget.Memory) ?? throw new IOException("It ended.");
                watch.End();
                return answer;
            }
        }
        catch (IOException e)
        {
            throw watch?.Refusal ?? new UnreadableDocumentException(
                $"could not be read: it ended the process that reads such files. It is damaged, or made to do that. {Advice.SaveAnew}", e);
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        try
        {
            _process.Kill();
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception)
        {
            // It has ended.
        }

        _input.Dispose();
        _output.Dispose();
        _process.Dispose();
    }

    // What the process has spent since it was given a file.
    private sealed class Watch
    {
        private readonly Lock _looking = new();
        private readonly Process _process;
        private readonly ReadingBudget _budget;
        private readonly TimeSpan _timeBefore;
        private readonly long _memoryBefore;
        private readonly long _started = Stopwatch.GetTimestamp();
        private bool _isOver;

        public Watch(Process process, ReadingBudget budget)
        {
            (_process, _budget) = (process, budget);
            process.Refresh();
            (_timeBefore, _memoryBefore) = (process.TotalProcessorTime, Math.Max(process.WorkingSet64, Loaded));
        }

        public UnreadableDocumentException? Refusal { get; private set; }

        public void Look()
        {
            lock (_looking)
            {
                if (_isOver)
                {
                    return;
                }

                try
                {
                    _process.Refresh();
                    Refusal = _process.TotalProcessorTime - _timeBefore > _budget.Time || Stopwatch.GetElapsedTime(_started) > LongestWait
                        ? _budget.TooMuchTime()
                        : _process.WorkingSet64 - _memoryBefore > _budget.Memory ? _budget.TooMuchMemory() : null;
                    if (Refusal is not null)
                    {
                        _isOver = true;
                        _process.Kill();
                    }
                }
                catch (Exception e) when (e is InvalidOperationException or Win32Exception)
                {
                    // It has ended: whoever waits for its answer sees that.
                    _isOver = true;
                }
            }
        }

        public void End()
        {
            lock (_looking)
            {
                _isOver = true;
                _process.Refresh();
                _budget.Spend(_process.HasExited ? default : _process.TotalProcessorTime - _timeBefore);
            }
        }
    }
}
